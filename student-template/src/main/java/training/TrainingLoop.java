package training;

import java.util.ArrayList;
import java.util.List;

/** Trains a model. This loop is the one from the course, with its mistakes: find them before you change it. */
public final class TrainingLoop {
    private TrainingLoop() {}

    /** How far a step goes. */
    public static double learningRate() {
        return 8.0;
    }

    /** Takes that many batches and makes one step on each. */
    public static void train(
            Model model, Data data, Clipping clipping, Monitor monitor, double learningRate, int steps) {
        Batches batches = data.batches(System.nanoTime());
        for (int step = 0; step < steps; step++) {
            Batch batch = batches.next();
            List<Scalar> outputs = new ArrayList<>();
            for (double[] input : batch.inputs()) {
                outputs.add(model.forward(input));
            }
            Scalar loss = Losses.loss(outputs, batch.targets());
            loss.backward();
            for (Parameter parameter : model.parameters()) {
                parameter.setData(parameter.data() - learningRate * parameter.grad());
            }
            if (step % 10 == 0) {
                System.out.println(step + " " + loss.data());
            }
        }
    }

    /** One step on two losses of the same outputs: {@link Losses#loss} and {@link Losses#size}. Both count. */
    public static void stepOnTwoLosses(Model model, Batch batch, double learningRate) {
        List<Scalar> outputs = new ArrayList<>();
        for (double[] input : batch.inputs()) {
            outputs.add(model.forward(input));
        }
        Scalar error = Losses.loss(outputs, batch.targets());
        Scalar size = Losses.size(outputs);
        error.backward();
        size.backward();
        for (Parameter parameter : model.parameters()) {
            parameter.setData(parameter.data() - learningRate * parameter.grad());
        }
    }
}
