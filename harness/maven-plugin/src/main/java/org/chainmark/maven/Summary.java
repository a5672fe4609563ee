package org.chainmark.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.results.CheckResult;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;

/**
 * What the build tells the student at the end.
 *
 * @param lines what is printed
 * @param reason why the build fails, in one sentence; empty if it does not
 */
record Summary(BuildVerdict verdict, List<String> lines, String reason) {
    private static final int MOST_TESTS = 3;
    private static final String OUR_FAULT =
            "Chainmark failed here, not your code. Run it again; if that does not help, tell your instructor.";

    /** What becomes of the build. */
    enum BuildVerdict {
        PASSES,
        /** Nothing was written yet, so nothing fails. */
        NOT_STARTED,
        /** A check or one of the student's own tests fails, or the code cannot be checked. */
        FAILS,
        /** We failed; this says nothing about the student's work. */
        CHAINMARK_FAILED
    }

    Summary {
        lines = List.copyOf(lines);
    }

    /**
     * Sums up.
     *
     * @param result what the judge found; empty if it left no result
     * @param folder where the page is
     */
    static Summary of(Optional<GradingReport> result, OwnTests tests, Path folder) {
        return result.map(report -> of(report, tests, folder))
                .orElseGet(() -> new Summary(
                        BuildVerdict.CHAINMARK_FAILED,
                        List.of("", OUR_FAULT, "What it said is in " + folder.resolve("judge.log")),
                        OUR_FAULT));
    }

    private static Summary of(GradingReport report, OwnTests tests, Path folder) {
        BuildVerdict verdict = verdict(report, tests);
        List<String> lines = new ArrayList<>(List.of(""));
        // The template's first test fails until something is written, and that is nobody's failure.
        if (verdict != BuildVerdict.NOT_STARTED) {
            lines.addAll(aboutTests(tests));
        }
        lines.addAll(StudentReport.lines(report, folder));
        return new Summary(verdict, lines, reason(verdict, report, tests, folder));
    }

    private static BuildVerdict verdict(GradingReport report, OwnTests tests) {
        return switch (report.outcome()) {
            case NOT_GRADED -> BuildVerdict.CHAINMARK_FAILED;
            case NOT_STARTED -> BuildVerdict.NOT_STARTED;
            case NOT_GRADABLE -> BuildVerdict.FAILS;
            case GRADED -> {
                if (!tests.failed().isEmpty() || failing(report) > 0) {
                    yield BuildVerdict.FAILS;
                }
                yield checks(report).anyMatch(verdict -> verdict == Verdict.NOT_GRADED)
                        ? BuildVerdict.CHAINMARK_FAILED
                        : BuildVerdict.PASSES;
            }
        };
    }

    /** How many checks lost points by the student's doing. */
    private static long failing(GradingReport report) {
        return checks(report)
                .filter(verdict -> !verdict.passed() && verdict != Verdict.NOT_GRADED)
                .count();
    }

    /** How the checks ended, without those of exercises that were not started. */
    private static Stream<Verdict> checks(GradingReport report) {
        return report.exercises().stream()
                .filter(exercise -> exercise.outcome() != Outcome.NOT_STARTED)
                .flatMap(exercise -> exercise.checks().stream())
                .map(CheckResult::verdict);
    }

    private static List<String> aboutTests(OwnTests tests) {
        if (tests.run() == 0) {
            return List.of();
        }
        int failed = tests.failed().size();
        if (failed == 0) {
            return List.of("Your own tests: " + tests.run() + " run, all pass.");
        }
        String names = tests.failed().stream()
                .limit(MOST_TESTS)
                .map(TerminalText::line)
                .collect(Collectors.joining(", "));
        String more = failed > MOST_TESTS ? " and " + (failed - MOST_TESTS) + " more" : "";
        return List.of("Your own tests: " + tests.run() + " run, " + failed + " failing: " + names + more + ".");
    }

    private static String reason(BuildVerdict verdict, GradingReport report, OwnTests tests, Path folder) {
        return switch (verdict) {
            case PASSES, NOT_STARTED -> "";
            case CHAINMARK_FAILED -> OUR_FAULT;
            case FAILS ->
                "Checks failing: " + failing(report) + ", own tests failing: "
                        + tests.failed().size() + ". Look at " + StudentReport.page(folder);
        };
    }
}
