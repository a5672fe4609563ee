package org.chainmark.exercises.open.diagnostics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmark.exercises.open.diagnostics.contract.History;
import org.chainmark.exercises.open.diagnostics.contract.Model;
import org.chainmark.exercises.open.diagnostics.contract.Registration;
import org.chainmark.exercises.open.diagnostics.contract.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The instruments with one mistake. Constants are said by their names.
 *
 * @param mistake {@link Mistake#NONE} for right ones
 */
record Simulated(Mistake mistake) {
    private static final double FAR = 1000;

    /**
     * A finding.
     *
     * @param tensor empty if none is named
     */
    record Found(String stage, String tensor) {
        static final Found CLEAN = new Found("CLEAN", "");
    }

    /** Where something is first; step -1 for nowhere. */
    record At(int step, String tensor) {}

    Found inspectBatch(Model model, double[] input, double[] target) {
        boolean late = mistake == Mistake.LATE;
        if (!late && mistake != Mistake.NO_INPUT && isBad(input)) {
            return new Found("INPUT", "");
        }
        double[] output = model.forward(input);
        if (!late && mistake != Mistake.NO_OUTPUT && isBad(output)) {
            return new Found("OUTPUT", "");
        }
        double loss = model.loss(target);
        if (!late && mistake != Mistake.NO_LOSS && isBad(loss)) {
            return new Found("LOSS", "");
        }
        if (mistake != Mistake.NO_ZERO_GRAD) {
            model.zeroGrad();
        }
        model.backward();
        if (late && isBad(input)) {
            return new Found("INPUT", "");
        }
        if (late && isBad(output)) {
            return new Found("OUTPUT", "");
        }
        return late && isBad(loss) ? new Found("LOSS", "") : gradients(model);
    }

    private Found gradients(Model model) {
        Found found = Found.CLEAN;
        for (Tensor tensor : model.parameters()) {
            double[] gradient = tensor.gradient();
            boolean bad = gradient == null ? mistake == Mistake.MISSING_IS_BAD : isBad(gradient);
            if (bad && mistake != Mistake.NO_GRADIENT) {
                found = new Found("GRADIENT", tensor.name());
                if (mistake != Mistake.LAST_PARAMETER) {
                    return found;
                }
            }
        }
        return found;
    }

    String connection(Tensor tensor) {
        double[] gradient = tensor.gradient();
        boolean swapped = mistake == Mistake.SWAPPED;
        if (gradient == null) {
            return swapped || mistake == Mistake.MISSING_IS_ZERO ? "ZERO" : "MISSING";
        }
        return isZero(gradient) ? (swapped ? "MISSING" : "ZERO") : "FLOWING";
    }

    private boolean isZero(double[] gradient) {
        if (mistake == Mistake.FIRST_ENTRY) {
            return gradient[0] == 0;
        }
        return mistake == Mistake.SUM
                ? Arrays.stream(gradient).sum() == 0
                : Arrays.stream(gradient).allMatch(g -> g == 0);
    }

    String firstBadGradient(Model model, double[] input, double[] target) {
        List<String> bad = new ArrayList<>();
        List<Registration> registrations = new ArrayList<>();
        for (Tensor tensor : model.parameters()) {
            registrations.add(tensor.onGradient(gradient -> {
                if (isBad(gradient)) {
                    bad.add(tensor.name());
                }
            }));
        }
        model.forward(input);
        model.loss(target);
        model.zeroGrad();
        model.backward();
        boolean leaves = mistake == Mistake.HOOKS_LEFT || (mistake == Mistake.HOOKS_LEFT_IF_BAD && !bad.isEmpty());
        if (!leaves) {
            registrations.forEach(Registration::remove);
        }
        if (mistake == Mistake.HOOKS_LOOKED_AT_AFTERWARDS) {
            return gradients(model).tensor();
        }
        if (bad.isEmpty()) {
            return "";
        }
        return mistake == Mistake.HOOKS_LAST ? bad.get(bad.size() - 1) : bad.get(0);
    }

    double[] layerNorms(Model model) {
        return model.parameters().stream()
                .mapToDouble(tensor -> norm(tensor.gradient()))
                .toArray();
    }

    private double norm(double @Nullable [] gradient) {
        if (gradient == null) {
            return 0;
        }
        double squares = Arrays.stream(gradient).map(g -> g * g).sum();
        return switch (mistake) {
            case ABSOLUTE_VALUES -> Arrays.stream(gradient).map(Math::abs).sum();
            case LARGEST -> Arrays.stream(gradient).map(Math::abs).max().orElse(0);
            case NO_ROOT -> squares;
            case MEAN -> Math.sqrt(squares / gradient.length);
            default -> Math.sqrt(squares);
        };
    }

    String flow(double[] norms) {
        double first = norms[0];
        double last = norms[norms.length - 1];
        if (mistake != Mistake.NAN_IS_HEALTHY && isBad(norms)) {
            return "BROKEN";
        }
        if (mistake == Mistake.LAST_TO_FIRST) {
            return flow(last, first);
        }
        return mistake == Mistake.ABSOLUTE_SIZE ? flow(first, 1) : flow(first, last);
    }

    private static String flow(double first, double last) {
        if (first < last / FAR) {
            return "VANISHING";
        }
        return first > last * FAR ? "EXPLODING" : "HEALTHY";
    }

    At firstBad(History history) {
        List<At> bad = new ArrayList<>();
        for (int step = 0; step < history.steps(); step++) {
            for (String name : history.names()) {
                if (isBad(history.values(step, name))) {
                    bad.add(new At(step, name));
                }
            }
        }
        if (bad.isEmpty()) {
            return new At(-1, "");
        }
        if (mistake == Mistake.BY_TENSOR) {
            return history.names().stream()
                    .flatMap(name -> bad.stream().filter(at -> at.tensor().equals(name)))
                    .findFirst()
                    .orElseThrow();
        }
        return mistake == Mistake.LAST_PLACE ? bad.get(bad.size() - 1) : bad.get(0);
    }

    private boolean isBad(double... numbers) {
        return switch (mistake) {
            case NAN_ONLY -> Arrays.stream(numbers).anyMatch(Double::isNaN);
            case COMPARES_WITH_NAN -> false;
            case FIRST_NUMBER_ONLY -> !Double.isFinite(numbers[0]);
            default -> !Arrays.stream(numbers).allMatch(Double::isFinite);
        };
    }
}
