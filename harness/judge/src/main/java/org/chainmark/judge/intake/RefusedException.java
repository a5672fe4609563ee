package org.chainmark.judge.intake;

import org.chainmark.results.Fact;

/** Looking further makes no sense; carries the reason. Never leaves this package. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fact problem;

    RefusedException(Fact problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    Fact problem() {
        return problem;
    }
}
