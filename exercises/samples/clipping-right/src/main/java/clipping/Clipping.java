package clipping;

import java.util.Arrays;
import java.util.List;

public final class Clipping {
    private Clipping() {}

    public static void byValue(List<Parameter> parameters, double limit) {
        parameters.forEach(parameter -> Arrays.setAll(
                parameter.grad(), i -> Math.max(-limit, Math.min(limit, parameter.grad()[i]))));
    }

    public static Norms byNorm(List<Parameter> parameters, double maxNorm) {
        double before = norm(parameters);
        if (!Double.isFinite(before)) {
            throw new ArithmeticException("norm " + before);
        }
        double factor = before > maxNorm ? maxNorm / (before + 1e-6) : 1;
        parameters.forEach(parameter -> Arrays.setAll(parameter.grad(), i -> parameter.grad()[i] * factor));
        return new Norms(before, norm(parameters));
    }

    private static double norm(List<Parameter> parameters) {
        return Math.sqrt(parameters.stream()
                .flatMapToDouble(parameter -> Arrays.stream(parameter.grad()))
                .map(g -> g * g)
                .sum());
    }
}
