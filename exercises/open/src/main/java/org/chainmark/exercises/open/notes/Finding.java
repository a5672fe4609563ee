package org.chainmark.exercises.open.notes;

import java.util.List;
import java.util.stream.Collectors;
import org.chainmark.results.Fact;
import org.chainmark.results.Review;
import org.chainmark.suite.PersonDecides;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found in a text.
 *
 * @param proposed the share of the points that it proposes, 0 to 1; null if it has no proposal
 * @param quotes sentences that the proposal rests on
 * @param facts what is said of it
 */
record Finding(@Nullable Double proposed, List<String> quotes, List<Fact> facts) {
    private static final double ROUNDING = 1e-9;

    Finding {
        quotes = List.copyOf(quotes);
        facts = List.copyOf(facts);
    }

    /** No rule applies. */
    static Finding none(String why) {
        return new Finding(null, List.of(), List.of(Fact.of(why)));
    }

    /** Hands over to a person; whoever found something in part gets at least one point proposed. */
    PersonDecides handOver(int possible, String text) {
        Integer points = proposed == null ? null : (int) Math.ceil(proposed * possible - ROUNDING);
        String found = quotes.stream().distinct().collect(Collectors.joining(" … "));
        return new PersonDecides(new Review(points, found, Review.digest(text)), facts);
    }
}
