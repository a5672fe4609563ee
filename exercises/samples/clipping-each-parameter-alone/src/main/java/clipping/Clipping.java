package clipping;

import java.util.List;

public final class Clipping {
    private Clipping() {}

    public static void byValue(List<Parameter> parameters, double limit) {
        for (Parameter parameter : parameters) {
            double[] grad = parameter.grad();
            for (int i = 0; i < grad.length; i++) {
                if (grad[i] > limit) {
                    grad[i] = limit;
                } else if (grad[i] < -limit) {
                    grad[i] = -limit;
                }
            }
        }
    }

    public static Norms byNorm(List<Parameter> parameters, double maxNorm) {
        double sum = 0;
        for (Parameter parameter : parameters) {
            double[] grad = parameter.grad();
            for (int i = 0; i < grad.length; i++) {
                sum += grad[i] * grad[i];
            }
        }
        double norm = Math.sqrt(sum);
        if (Double.isNaN(norm) || Double.isInfinite(norm)) {
            throw new ArithmeticException("the norm is " + norm);
        }
        if (norm <= maxNorm) {
            return new Norms(norm, norm);
        }
        double factor = 1;
        for (Parameter parameter : parameters) {
            double own = 0;
            for (double g : parameter.grad()) {
                own += g * g;
            }
            own = Math.sqrt(own);
            for (int i = 0; i < parameter.grad().length; i++) {
                parameter.grad()[i] *= own > maxNorm ? maxNorm / own : 1;
            }
        }
        for (Parameter parameter : parameters) {
            double[] grad = parameter.grad();
            for (int i = 0; i < grad.length; i++) {
                grad[i] *= factor;
            }
        }
        return new Norms(norm, maxNorm);
    }
}
