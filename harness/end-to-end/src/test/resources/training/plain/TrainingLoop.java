package training;

import java.util.ArrayList;
import java.util.List;

public final class TrainingLoop {
    private static final long SEED = 42;

    private TrainingLoop() {}

    public static double learningRate() {
        return 0.05;
    }

    public static void train(
            Model model, Data data, Clipping clipping, Monitor monitor, double learningRate, int steps) {
        Batches batches = data.batches(SEED);
        for (int step = 0; step < steps; step++) {
            Batch batch = batches.next();
            double[][] inputs = batch.inputs();
            double[] targets = batch.targets();
            for (Parameter p : model.parameters()) {
                p.zeroGrad();
            }
            double min = Double.POSITIVE_INFINITY;
            double max = Double.NEGATIVE_INFINITY;
            for (double[] row : inputs) {
                for (double x : row) {
                    min = Math.min(min, x);
                    max = Math.max(max, x);
                }
            }
            monitor.input(min, max);
            List<Scalar> outputs = new ArrayList<>();
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            for (double[] row : inputs) {
                Scalar output = model.forward(row);
                outputs.add(output);
                low = Math.min(low, output.data());
                high = Math.max(high, output.data());
            }
            monitor.output(low, high);
            Scalar loss = Losses.loss(outputs, targets);
            monitor.loss(loss.data());
            loss.backward();
            double norm = clipping.clip(model.parameters());
            monitor.gradientNorm(norm);
            if (!Double.isFinite(loss.data()) || !Double.isFinite(norm)) {
                continue;
            }
            for (Parameter p : model.parameters()) {
                p.setData(p.data() - learningRate * p.grad());
            }
        }
    }

    public static void stepOnTwoLosses(Model model, Batch batch, double learningRate) {
        for (Parameter p : model.parameters()) {
            p.zeroGrad();
        }
        List<Scalar> outputs = new ArrayList<>();
        for (double[] input : batch.inputs()) {
            outputs.add(model.forward(input));
        }
        Losses.loss(outputs, batch.targets()).add(Losses.size(outputs)).backward();
        for (Parameter p : model.parameters()) {
            p.setData(p.data() - learningRate * p.grad());
        }
    }
}
