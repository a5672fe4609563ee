package clipping;

import java.util.List;

/** Two ways to keep one bad batch from throwing a model far off. The task is in tasks/clipping.md. */
public final class Clipping {
    private Clipping() {}

    /** Limits every single gradient to the range from -limit to limit. */
    public static void byValue(List<Parameter> parameters, double limit) {
        throw new UnsupportedOperationException("byValue is not written yet");
    }

    /** Makes all gradients together shorter if their norm is above maxNorm, and reports the norms. */
    public static Norms byNorm(List<Parameter> parameters, double maxNorm) {
        throw new UnsupportedOperationException("byNorm is not written yet");
    }
}
