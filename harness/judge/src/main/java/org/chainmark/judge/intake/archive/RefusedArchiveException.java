package org.chainmark.judge.intake.archive;

import org.chainmark.results.Fact;

/** An archive cannot be taken as it is; carries the reason. Never leaves this package. */
final class RefusedArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Fact problem;

    RefusedArchiveException(Fact problem) {
        super(problem.key(), null, false, false);
        this.problem = problem;
    }

    Fact problem() {
        return problem;
    }
}
