package org.chainmark.exercises.open.gradcheck;

import static org.chainmark.suite.Expectations.require;

import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** The relative error of two slopes. */
@Suite(exercise = "gradcheck")
class ErrorSuite {
    @Check(id = "T6.1-error", title = "relative error: 3 and 1 are half their sum apart", points = 3)
    @Hint("error")
    void values(GradientCheck check) {
        expect(check, 3, 1, 0.5);
        expect(check, 1, 3, 0.5);
        expect(check, 200, 100, 1 / 3.0);
        expect(check, 2.5, 2.5, 0);
    }

    @Check(id = "T6.1-error-zero", title = "relative error: 0 and 0 are the same", points = 2)
    @Hint("error-zero")
    void zeros(GradientCheck check) {
        expect(check, 0, 0, 0);
    }

    @Check(id = "T6.1-error-sign", title = "relative error: signs count, and the result has none", points = 2)
    @Hint("error-sign")
    void signs(GradientCheck check) {
        expect(check, 2, -2, 1);
        expect(check, -3, -1, 0.5);
        expect(check, -1, -3, 0.5);
    }

    @Check(id = "T6.1-error-small", title = "relative error: small slopes are compared by their size", points = 2)
    @Hint("error-small")
    void smallSlopes(GradientCheck check) {
        expect(check, 2e-6, 1e-6, 1 / 3.0);
        expect(check, -3e-6, -3e-6, 0);
    }

    private static void expect(GradientCheck check, double analytic, double numerical, double wanted) {
        double error = check.relativeError(analytic, numerical);
        require(
                Math.abs(error - wanted) <= ErrorFaults.FLOORS_APART * wanted + 1e-12,
                Fact.of("expected")
                        .with("what", "relativeError(" + analytic + ", " + numerical + ")")
                        .with("wanted", wanted)
                        .with("actual", error));
    }
}
