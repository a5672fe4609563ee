package org.chainmark.exercises.open.gradcheck;

import static org.chainmark.suite.Expectations.require;

import java.util.List;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.subject.Claim;
import org.chainmark.results.Fact;

/** Holds the student's verdicts against the truth. */
public final class Claims {
    private Claims() {}

    /** Fails with the first claim that is judged wrongly. */
    public static void expectTruth(GradientCheck check, List<Claim> claims) {
        for (Claim claim : claims) {
            String verdict = check.check(
                            claim.function().get(),
                            claim.parameters().array(),
                            claim.claimed().array(),
                            Claim.EPSILON,
                            Claim.TOLERANCE)
                    .name();
            require(
                    verdict.equals(claim.truth().name()),
                    Fact.of("gradcheck.verdict")
                            .with("claim", claim.text())
                            .with("what", claim.what())
                            .with("wanted", claim.truth().name())
                            .with("actual", verdict));
        }
    }
}
