package org.chainmark.suite;

import java.util.List;
import org.chainmark.results.Fact;
import org.chainmark.results.Review;

/**
 * Ends a check that a person decides, whatever a rule found: a rule never moves a point by itself. Checks of this kind
 * end in no other way, since one that returns would pass.
 */
public final class PersonDecides extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Review review;
    private final transient List<Fact> facts;

    /**
     * Hands over to a person.
     *
     * @param review what the rule proposes
     * @param facts what the rule found, first things first
     */
    public PersonDecides(Review review, List<Fact> facts) {
        super(facts.toString());
        this.review = review;
        this.facts = List.copyOf(facts);
    }

    public Review review() {
        return review;
    }

    public List<Fact> facts() {
        return facts;
    }
}
