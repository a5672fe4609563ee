package org.chainmark.exercises.open.notes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is written in a Markdown document, without its marks.
 *
 * @param headings those with and those without a text below them
 * @param code blocks of code as they stand
 */
record Prose(List<Statement> statements, List<String> headings, List<String> code) {
    Prose {
        statements = List.copyOf(statements);
        headings = List.copyOf(headings);
        code = List.copyOf(code);
    }

    /**
     * A sentence.
     *
     * @param heading the heading it stands under, or empty
     */
    record Statement(String heading, String text) {}

    /** What is not in the template. */
    Prose without(Prose template) {
        Set<String> given = template.statements().stream().map(Statement::text).collect(Collectors.toUnmodifiableSet());
        return new Prose(
                statements.stream()
                        .filter(statement -> !given.contains(statement.text()))
                        .toList(),
                headings,
                code);
    }

    /** What stands under a heading with this beginning; everything if there is no such heading. */
    Prose under(String beginning) {
        if (headings.stream().noneMatch(heading -> begins(heading, beginning))) {
            return this;
        }
        return new Prose(
                statements.stream()
                        .filter(statement -> begins(statement.heading(), beginning))
                        .toList(),
                List.of(),
                List.of());
    }

    private static boolean begins(String heading, String beginning) {
        return heading.toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
    }

    boolean isEmpty() {
        return statements.isEmpty() && code.isEmpty();
    }

    /** All of it as one text. */
    String text() {
        return Stream.concat(statements.stream().map(Statement::text), code.stream())
                .collect(Collectors.joining("\n"));
    }
}
