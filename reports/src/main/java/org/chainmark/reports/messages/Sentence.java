package org.chainmark.reports.messages;

import java.util.List;
import java.util.stream.Collectors;
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
