package org.chainmark.reports.view;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.chainmark.reports.messages.Sentence;

/**
 * A hint, which is opened on demand.
 *
 * @param number its place, from 1
 * @param more the next one, which says a little more; none or one
 */
public record Hint(int number, Sentence text, List<Hint> more) {
    /** The first hint with those after it inside: all numbers from 1 for which there is a text. */
    static List<Hint> steps(IntFunction<Optional<Sentence>> texts) {
        return from(1, texts);
    }

    private static List<Hint> from(int number, IntFunction<Optional<Sentence>> texts) {
        return texts.apply(number).map(text -> new Hint(number, text, from(number + 1, texts))).stream()
                .toList();
    }
}
