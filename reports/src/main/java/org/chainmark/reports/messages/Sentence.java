package org.chainmark.reports.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message with its parameters filled in.
 *
 * @param parts its text in pieces, so that code can be set as code in every format
 */
public record Sentence(List<Part> parts) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /**
     * A piece of a sentence.
     *
     * @param code whether it is code, such as a name or an expression
     */
    public record Part(String text, boolean code) {}

    /** A sentence without code in it. */
    public static Sentence of(String text) {
        return new Sentence(List.of(new Part(text, false)));
    }

    /** A title that was written in one line: backticks mark code, and it begins with a capital unless with code. */
    public static Sentence title(String text) {
        String[] pieces = text.split("`", -1);
        if (pieces.length % 2 == 0) {
            return of(text).capitalized();
        }
        List<Part> parts = IntStream.range(0, pieces.length)
                .filter(piece -> !pieces[piece].isEmpty())
                .mapToObj(piece -> new Part(pieces[piece], piece % 2 == 1))
                .toList();
        return new Sentence(parts).capitalized();
    }

    /** The sentence with a capital at its beginning, unless it begins with code. */
    Sentence capitalized() {
        if (parts.isEmpty() || parts.get(0).code() || parts.get(0).text().isEmpty()) {
            return this;
        }
        String first = parts.get(0).text();
        int end = first.offsetByCodePoints(0, 1);
        List<Part> capitalized = new ArrayList<>(parts);
        capitalized.set(0, new Part(first.substring(0, end).toUpperCase(Locale.ROOT) + first.substring(end), false));
        return new Sentence(capitalized);
    }

    /** This sentence and another, with a text between them. */
    public Sentence then(String between, Sentence other) {
        return new Sentence(Stream.of(parts, List.of(new Part(between, false)), other.parts)
                .flatMap(List::stream)
                .toList());
    }

    /** The sentence as plain text, code between backticks. */
    public String text() {
        return parts.stream()
                .map(part -> part.code() ? "`" + part.text() + "`" : part.text())
                .collect(Collectors.joining());
    }
}
