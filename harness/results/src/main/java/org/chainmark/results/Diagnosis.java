package org.chainmark.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named cause of what the checks observed, proved on the numbers.
 *
 * @param faults ids of faults in the catalogue, such as {@code A_mul_overwrite}; empty if nothing explains the numbers
 * @param explains how many of the observations a reference engine with these faults reproduces
 * @param of how many observations there were
 * @param facts the same in a form that message bundles can word; the first one is the headline
 * @param counterexample the smallest expression that shows it, if one was found
 * @param location where to look in the student's source, if one place is known
 */
public record Diagnosis(
        List<String> faults,
        int explains,
        int of,
        List<Fact> facts,
        @Nullable Counterexample counterexample,
        @Nullable Location location) {
    public Diagnosis {
        faults = List.copyOf(faults);
        facts = List.copyOf(facts);
    }

    /** A diagnosis that points at no place. */
    public Diagnosis(
            List<String> faults, int explains, int of, List<Fact> facts, @Nullable Counterexample counterexample) {
        this(faults, explains, of, facts, counterexample, null);
    }

    /** The same diagnosis that points at a place in the student's source; null for none. */
    public Diagnosis at(@Nullable Location place) {
        return new Diagnosis(faults, explains, of, facts, counterexample, place);
    }
}
