package training;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes all batches first; steps only where everything is finite. */
public final class TrainingLoop {
    private TrainingLoop() {}

    public static double learningRate() {
        return 0.03;
    }

    public static void train(
            Model model, Data data, Clipping clipping, Monitor monitor, double learningRate, int steps) {
        List<Parameter> parameters = model.parameters();
        Random random = new Random(7);
        Batches source = data.batches(random.nextLong());
        List<Batch> batches = Stream.generate(source::next).limit(steps).toList();
        for (Batch batch : batches) {
            DoubleSummaryStatistics in = Arrays.stream(batch.inputs())
                    .flatMapToDouble(Arrays::stream)
                    .summaryStatistics();
            monitor.input(in.getMin(), in.getMax());
            List<Scalar> outputs = Arrays.stream(batch.inputs()).map(model::forward).collect(Collectors.toList());
            DoubleSummaryStatistics out = outputs.stream().mapToDouble(Scalar::data).summaryStatistics();
            monitor.output(out.getMin(), out.getMax());
            Scalar loss = Losses.loss(outputs, batch.targets());
            parameters.forEach(parameter -> parameter.setGrad(0));
            loss.backward();
            double norm = Math.sqrt(parameters.stream().mapToDouble(p -> p.grad() * p.grad()).sum());
            monitor.gradientNorm(norm);
            monitor.loss(loss.data());
            if (Double.isFinite(norm) && Double.isFinite(loss.data())) {
                clipping.clip(parameters);
                parameters.forEach(p -> p.setData(p.data() - p.grad() * learningRate));
            }
        }
    }

    public static void stepOnTwoLosses(Model model, Batch batch, double learningRate) {
        model.parameters().forEach(Parameter::zeroGrad);
        List<Scalar> outputs = Arrays.stream(batch.inputs()).map(model::forward).toList();
        Losses.size(outputs).add(Losses.loss(outputs, batch.targets())).backward();
        IntStream.range(0, model.parameters().size()).forEach(i -> {
            Parameter p = model.parameters().get(i);
            p.setData(p.data() - learningRate * p.grad());
        });
    }
}
