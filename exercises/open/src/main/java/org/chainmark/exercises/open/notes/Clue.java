package org.chainmark.exercises.open.notes;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmark.exercises.open.notes.Prose.Statement;

/**
 * One thing that a text should say: found in a sentence that has all the words asked for, or below a heading that says
 * what it is about.
 *
 * @param name names its messages, {@code found.<name>} and {@code lacks.<name>}
 * @param headings empty if no heading will do
 * @param words a sentence in the language has each of these
 */
record Clue(String name, Optional<Pattern> headings, Map<Language, List<Pattern>> words) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int FEWEST_WORDS = 3;

    Clue {
        words = Map.copyOf(words);
    }

    static Clue of(String name, List<String> english, List<String> ukrainian) {
        return new Clue(
                name,
                Optional.empty(),
                Map.of(Language.ENGLISH, patterns(english), Language.UKRAINIAN, patterns(ukrainian)));
    }

    /** The same; whatever is said below a heading with these words will do as well. */
    Clue orUnder(String heading) {
        return new Clue(name, Optional.of(pattern(heading)), words);
    }

    static Pattern pattern(String words) {
        return Pattern.compile(words, FLAGS);
    }

    private static List<Pattern> patterns(List<String> words) {
        return words.stream().map(Clue::pattern).toList();
    }

    /** The sentence in which it is found. */
    Optional<String> in(Prose prose, Language language) {
        List<Pattern> wanted = words.getOrDefault(language, List.of());
        Stream<Statement> saying = prose.statements().stream()
                .filter(statement -> wanted.stream()
                        .allMatch(word -> word.matcher(statement.text()).find()));
        Stream<Statement> below = prose.statements().stream()
                .filter(statement -> headings.stream()
                        .anyMatch(
                                heading -> heading.matcher(statement.heading()).find()))
                .filter(statement -> statement.text().split("\\s+", -1).length >= FEWEST_WORDS);
        return Stream.concat(below, saying).map(Statement::text).findFirst();
    }
}
