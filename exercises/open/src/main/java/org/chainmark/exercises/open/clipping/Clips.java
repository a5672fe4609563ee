package org.chainmark.exercises.open.clipping;

import java.util.List;
import org.chainmark.exercises.open.clipping.contract.Parameter;
import org.chainmark.exercises.open.clipping.contract.Parameters;
import org.chainmark.results.Fact;
import org.chainmark.suite.Expectations;

/** What the suites on clipping say alike. */
public final class Clips {
    private Clips() {}

    /**
     * Fails unless a number is the wanted one up to what {@code maxNorm / norm} and {@code maxNorm / (norm + 1e-6)} are
     * apart.
     */
    public static void expectAbout(String what, double actual, double wanted) {
        Expectations.require(
                Math.abs(actual - wanted) <= ClippingFaults.FACTORS_APART * Math.abs(wanted),
                Fact.of("expected").with("what", what).with("wanted", wanted).with("actual", actual));
    }

    /** The cosine of the angle between all gradients together before and after; NaN if one of them is zero. */
    public static double cosine(Gradients before, Gradients after) {
        double[] one = before.flat();
        double[] other = after.flat();
        double product = 0;
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            product += one[i] * other[i];
        }
        return product / (before.norm() * after.norm());
    }

    /** Two parameters with the gradients 3 and 4, whose norm is 5. */
    static List<Parameter> threeAndFour(Parameters parameters) {
        return Gradients.of(new double[] {3}, new double[] {4}).parameters(parameters);
    }
}
