package org.chainmark.reports.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A message with its parameters filled in.
 *
 * @param parts its text in pieces, so that code can be set as code in every format
 */
public record Sentence(List<Part> parts) {
    /** Not {@code log(x)}, which is code that nobody marked. */
    private static final Pattern FIRST_WORD = Pattern.compile("(\\p{Ll})\\p{L}*(?![^\\s,;:.])");

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

    /** A title that was written in one line: backticks mark code, and it begins with a capital if it begins with a word. */
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

    /** The sentence with a capital at its beginning, if it begins with a word. */
    Sentence capitalized() {
        if (parts.isEmpty() || parts.get(0).code()) {
            return this;
        }
        String first = parts.get(0).text();
        Matcher word = FIRST_WORD.matcher(first);
        if (!word.lookingAt()) {
            return this;
        }
        List<Part> capitalized = new ArrayList<>(parts);
        capitalized.set(0, new Part(word.group(1).toUpperCase(Locale.ROOT) + first.substring(word.end(1)), false));
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
