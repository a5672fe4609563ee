package training;

import java.util.ArrayList;
import java.util.List;

/** Throws where a number is bad, and clears the gradients behind each step. */
public final class TrainingLoop {
    private TrainingLoop() {}

    public static double learningRate() {
        return 0.1;
    }

    public static void train(
            Model model, Data data, Clipping clipping, Monitor monitor, double learningRate, int steps) {
        Batches batches = data.batches(1234567890123L);
        for (int step = 0; step < steps; step++) {
            step(model, batches.next(), clipping, learningRate);
        }
    }

    private static void step(Model model, Batch batch, Clipping clipping, double learningRate) {
        check("input", batch.inputs());
        List<Scalar> outputs = forward(model, batch.inputs());
        Scalar loss = Losses.loss(outputs, batch.targets());
        check("loss", loss.data());
        loss.backward();
        check("gradient norm", clipping.clip(model.parameters()));
        update(model, learningRate);
        clear(model);
    }

    private static List<Scalar> forward(Model model, double[][] inputs) {
        List<Scalar> outputs = new ArrayList<>();
        for (double[] input : inputs) {
            outputs.add(model.forward(input));
            check("output", outputs.get(outputs.size() - 1).data());
        }
        return outputs;
    }

    private static void update(Model model, double learningRate) {
        List<Parameter> parameters = model.parameters();
        double[] moved = new double[parameters.size()];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = parameters.get(i).data() - learningRate * parameters.get(i).grad();
        }
        for (int i = 0; i < moved.length; i++) {
            parameters.get(i).setData(moved[i]);
        }
    }

    private static void clear(Model model) {
        model.parameters().forEach(Parameter::zeroGrad);
    }

    private static void check(String what, double[][] rows) {
        for (double[] row : rows) {
            for (double number : row) {
                check(what, number);
            }
        }
    }

    private static void check(String what, double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalStateException(what + " is " + number);
        }
    }

    public static void stepOnTwoLosses(Model model, Batch batch, double learningRate) {
        clear(model);
        Losses.loss(forward(model, batch.inputs()), batch.targets()).backward();
        Losses.size(forward(model, batch.inputs())).backward();
        update(model, learningRate);
        clear(model);
    }
}
