package org.chainmark.suite;

import java.util.List;
import org.chainmark.results.Fact;

/** An expectation was not met. What was observed is in the facts; the message is for suite authors only. */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient List<Fact> facts;

    public CheckFailure(List<Fact> facts) {
        super(facts.toString());
        this.facts = List.copyOf(facts);
    }

    public CheckFailure(Fact fact) {
        this(List.of(fact));
    }

    public List<Fact> facts() {
        return facts;
    }
}
