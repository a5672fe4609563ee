package diagnostics;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

public class Diagnostics {
    static boolean fine(double... numbers) {
        return Arrays.stream(numbers).allMatch(Double::isFinite);
    }

    public static Finding inspectBatch(Model model, double[] input, double[] target) {
        model.zeroGrad();
        if (!fine(input)) return new Finding(Stage.INPUT, "");
        if (!fine(model.forward(input))) return new Finding(Stage.OUTPUT, "");
        if (!fine(model.loss(target))) return new Finding(Stage.LOSS, "");
        model.backward();
        return model.parameters().stream()
                .filter(t -> connection(t) != Connection.MISSING && !fine(t.gradient()))
                .findFirst()
                .map(t -> new Finding(Stage.GRADIENT, t.name()))
                .orElse(new Finding(Stage.CLEAN, ""));
    }

    public static Connection connection(Tensor tensor) {
        double[] g = tensor.gradient();
        return g == null
                ? Connection.MISSING
                : Arrays.stream(g).allMatch(x -> x == 0) ? Connection.ZERO : Connection.FLOWING;
    }

    public static String firstBadGradient(Model model, double[] input, double[] target) {
        AtomicReference<String> first = new AtomicReference<>("");
        List<Registration> hooks = model.parameters().stream()
                .map(t -> t.onGradient(g -> {
                    if (!fine(g)) first.compareAndSet("", t.name());
                }))
                .toList();
        try {
            model.zeroGrad();
            model.forward(input);
            model.loss(target);
            model.backward();
        } finally {
            hooks.forEach(Registration::remove);
        }
        return first.get();
    }

    public static double[] layerNorms(Model model) {
        return model.parameters().stream()
                .mapToDouble(t -> Arrays.stream(t.gradient()).reduce(0, Math::hypot))
                .toArray();
    }

    public static Flow flow(double[] norms) {
        if (!fine(norms)) return Flow.BROKEN;
        double ratio = norms[0] / norms[norms.length - 1];
        return ratio < 1e-3 ? Flow.VANISHING : ratio > 1e3 ? Flow.EXPLODING : Flow.HEALTHY;
    }

    public static Place firstBad(History history) {
        return IntStream.range(0, history.steps())
                .boxed()
                .flatMap(step -> history.names().stream()
                        .filter(name -> !fine(history.values(step, name)))
                        .map(name -> new Place(step, name)))
                .findFirst()
                .orElse(new Place(-1, ""));
    }
}
