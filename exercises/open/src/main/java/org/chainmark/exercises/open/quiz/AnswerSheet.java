package org.chainmark.exercises.open.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.quiz.Given.Form;
import org.chainmark.results.Fact;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Documents;

/** The answers of a submission. Whatever is wrong with one answer costs this one only. */
public final class AnswerSheet {
    private final List<Given> entries;

    private AnswerSheet(List<Given> entries) {
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads the answers.
     *
     * @throws CheckFailure if {@code quiz.json} cannot be read, which no check comes to see
     */
    public static AnswerSheet of(Documents documents) {
        try {
            return new AnswerSheet(QuizReader.read(documents.text(QuizExercise.FILE)));
        } catch (QuizFormatException e) {
            throw new CheckFailure(e.problem());
        }
    }

    /**
     * The answer to a question: of a choice its letter as a capital, of all others what was written.
     *
     * @throws CheckFailure if there is none, or two, or one that cannot be an answer to this question
     * @throws IllegalArgumentException if there is no such question
     */
    public String answer(String id) {
        Question question = Questions.question(id);
        Given given = given(id);
        return switch (question.kind()) {
            case CHOICE -> letter(question, given);
            case NUMBER -> number(given).orElseThrow(() -> wrong(given, "quiz.kind.number"));
            case TEXT -> words(given, given.form() == Form.TEXT);
            case PREDICTION -> words(given, given.form() != Form.OTHER);
        };
    }

    /** Entries that belong to no question, first things first. */
    List<Fact> strangers() {
        Map<String, Question> known = Questions.byId();
        return entries.stream()
                .filter(entry -> !known.containsKey(entry.id()))
                .map(entry -> entry.fact("quiz.unknown").with("known", String.join(", ", known.keySet())))
                .toList();
    }

    private Given given(String id) {
        List<Given> found =
                entries.stream().filter(entry -> entry.id().equals(id)).toList();
        if (found.isEmpty()) {
            throw new CheckFailure(Fact.of("quiz.absent").with("id", id));
        }
        Given first = found.get(0);
        if (found.size() > 1) {
            throw new CheckFailure(found.get(1).fact("quiz.twice").with("other", String.valueOf(first.line())));
        }
        if (first.isMissing()) {
            throw new CheckFailure(first.fact("quiz.missing"));
        }
        return first;
    }

    private static String letter(Question question, Given given) {
        String letter = given.text().toUpperCase(Locale.ROOT);
        if (given.form() == Form.TEXT && question.options().contains(letter)) {
            return letter;
        }
        throw new CheckFailure(given.fact("quiz.kind.choice")
                .with("found", given.text())
                .with("options", String.join(", ", question.options())));
    }

    /** Also in quotes, and with a comma as decimal sign. */
    private static Optional<String> number(Given given) {
        String number = given.text().replace(',', '.');
        try {
            boolean finite = given.form() != Form.OTHER && Double.isFinite(Double.parseDouble(number));
            return finite ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String words(Given given, boolean right) {
        if (!right) {
            throw wrong(given, "quiz.kind.text");
        }
        return given.text();
    }

    private static CheckFailure wrong(Given given, String key) {
        return new CheckFailure(given.fact(key).with("found", given.text()));
    }
}
