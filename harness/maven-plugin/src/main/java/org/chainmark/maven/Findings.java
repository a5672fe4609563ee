package org.chainmark.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainmark.reports.text.TextSummary;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.CheckResult;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;

/**
 * What the judge tells the build, as plain text: the build waits for it, so reading it must not cost Maven's JVM a
 * library that the judge's JVM has loaded already.
 *
 * @param failing how many checks failed by the student's doing; those that a person decides do not
 * @param notGraded how many checks we failed at
 * @param lines what is printed
 */
record Findings(State state, int failing, int notGraded, List<String> lines) {
    private static final Pattern HEAD = Pattern.compile("([A-Z_]+), failing (\\d{1,9}), not graded (\\d{1,9})");

    /** How the run ended. */
    enum State {
        GRADED,
        NOT_STARTED,
        NOT_GRADABLE,
        /** We failed. */
        NOT_GRADED,
        /** What was asked for cannot be done; the only line says why. */
        WRONG_USE
    }

    Findings {
        lines = List.copyOf(lines);
    }

    /**
     * What a report says.
     *
     * @param page where the report's page is
     */
    static Findings of(GradingReport report, Path page) {
        List<Verdict> verdicts = verdicts(report).toList();
        int settled = (int) verdicts.stream()
                .filter(verdict -> verdict.passed() || verdict == Verdict.PENDING)
                .count();
        int notGraded = (int) verdicts.stream()
                .filter(verdict -> verdict == Verdict.NOT_GRADED)
                .count();
        return new Findings(
                State.valueOf(report.outcome().name()),
                verdicts.size() - settled - notGraded,
                notGraded,
                TextSummary.lines(report, Locale.ENGLISH, Occasion.SELF_CHECK, page));
    }

    static Findings wrongUse(String why) {
        return new Findings(State.WRONG_USE, 0, 0, List.of(why));
    }

    /** How the checks ended, without those of exercises that were not started. */
    private static Stream<Verdict> verdicts(GradingReport report) {
        return report.exercises().stream()
                .filter(exercise -> exercise.outcome() != Outcome.NOT_STARTED)
                .flatMap(exercise -> exercise.checks().stream())
                .map(CheckResult::verdict);
    }

    /** The lines of a file that {@link #parse} reads. */
    List<String> text() {
        List<String> text = new ArrayList<>();
        text.add(state + ", failing " + failing + ", not graded " + notGraded);
        text.addAll(lines);
        return text;
    }

    /** Reads what {@link #text} wrote; empty if it is something else. */
    static Optional<Findings> parse(List<String> text) {
        Matcher head = HEAD.matcher(text.isEmpty() ? "" : text.get(0));
        if (!head.matches()) {
            return Optional.empty();
        }
        return Stream.of(State.values())
                .filter(state -> state.name().equals(head.group(1)))
                .map(state -> new Findings(
                        state,
                        Integer.parseInt(head.group(2)),
                        Integer.parseInt(head.group(3)),
                        text.subList(1, text.size())))
                .findFirst();
    }
}
