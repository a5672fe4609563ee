package diagnostics;

import java.util.ArrayList;
import java.util.List;

public final class Diagnostics {
    private Diagnostics() {}

    private static boolean bad(double[] numbers) {
        for (double number : numbers) {
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                return true;
            }
        }
        return false;
    }

    public static Finding inspectBatch(Model model, double[] input, double[] target) {
        if (bad(input)) {
            return new Finding(Stage.INPUT, "");
        }
        double[] output = model.forward(input);
        if (bad(output)) {
            return new Finding(Stage.OUTPUT, "");
        }
        double loss = model.loss(target);
        if (bad(new double[] {loss})) {
            return new Finding(Stage.LOSS, "");
        }
        model.zeroGrad();
        model.backward();
        for (Tensor tensor : model.parameters()) {
            double[] gradient = tensor.gradient();
            if (gradient != null && bad(gradient)) {
                return new Finding(Stage.GRADIENT, tensor.name());
            }
        }
        return new Finding(Stage.CLEAN, "");
    }

    public static Connection connection(Tensor tensor) {
        double[] gradient = tensor.gradient();
        if (gradient == null) {
            return Connection.MISSING;
        }
        for (double number : gradient) {
            if (number != 0) {
                return Connection.FLOWING;
            }
        }
        return Connection.ZERO;
    }

    public static String firstBadGradient(Model model, double[] input, double[] target) {
        List<String> found = new ArrayList<>();
        List<Registration> registrations = new ArrayList<>();
        for (Tensor tensor : model.parameters()) {
            registrations.add(tensor.onGradient(gradient -> {
                if (bad(gradient)) {
                    found.add(tensor.name());
                }
            }));
        }
        model.forward(input);
        model.loss(target);
        model.zeroGrad();
        model.backward();
        for (Registration registration : registrations) {
            registration.remove();
        }
        return found.isEmpty() ? "" : found.get(0);
    }

    public static double[] layerNorms(Model model) {
        List<Tensor> parameters = model.parameters();
        double[] norms = new double[parameters.size()];
        for (int i = 0; i < norms.length; i++) {
            double sum = 0;
            for (double number : parameters.get(i).gradient()) {
                sum += number * number;
            }
            norms[i] = Math.sqrt(sum);
        }
        return norms;
    }

    public static Flow flow(double[] norms) {
        if (bad(norms)) {
            return Flow.BROKEN;
        }
        double first = norms[0];
        double last = norms[norms.length - 1];
        if (first < last / 1000) {
            return Flow.VANISHING;
        }
        return first > last * 1000 ? Flow.EXPLODING : Flow.HEALTHY;
    }

    public static Place firstBad(History history) {
        for (int step = 0; step < history.steps(); step++) {
            for (String name : history.names()) {
                if (bad(history.values(step, name))) {
                    return new Place(step, name);
                }
            }
        }
        return new Place(-1, "");
    }
}
