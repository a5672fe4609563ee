package org.chainmark.cli.rubric;

import java.util.List;

/** A table of marks that cannot be used as it is. */
public final class RubricException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    RubricException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one sentence for each line concerned, with what to do about it. */
    public List<String> problems() {
        return problems;
    }
}
