package org.chainmark.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmark.reports.escape.TerminalText;

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
        /** A check or one of the student's own tests fails, or nothing could be checked as it was asked for. */
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
     * @param result what the judge found; empty if it left nothing
     * @param folder where the page is
     */
    static Summary of(Optional<Findings> result, OwnTests tests, Path folder) {
        return result.map(findings -> of(findings, tests, folder))
                .orElseGet(() -> new Summary(
                        BuildVerdict.CHAINMARK_FAILED,
                        List.of("", OUR_FAULT, "What it said is in " + folder.resolve("judge.log")),
                        OUR_FAULT));
    }

    private static Summary of(Findings findings, OwnTests tests, Path folder) {
        BuildVerdict verdict = verdict(findings, tests);
        List<String> lines = new ArrayList<>(List.of(""));
        // The template's first test fails until something is written, and that is nobody's failure.
        if (verdict != BuildVerdict.NOT_STARTED) {
            lines.addAll(aboutTests(tests));
        }
        lines.addAll(findings.lines());
        return new Summary(verdict, lines, reason(verdict, findings, tests, folder));
    }

    private static BuildVerdict verdict(Findings findings, OwnTests tests) {
        return switch (findings.state()) {
            case NOT_GRADED -> BuildVerdict.CHAINMARK_FAILED;
            case NOT_STARTED -> BuildVerdict.NOT_STARTED;
            case NOT_GRADABLE, WRONG_USE -> BuildVerdict.FAILS;
            case GRADED -> {
                if (!tests.failed().isEmpty() || findings.failing() > 0) {
                    yield BuildVerdict.FAILS;
                }
                yield findings.notGraded() > 0 ? BuildVerdict.CHAINMARK_FAILED : BuildVerdict.PASSES;
            }
        };
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

    private static String reason(BuildVerdict verdict, Findings findings, OwnTests tests, Path folder) {
        return switch (verdict) {
            case PASSES, NOT_STARTED -> "";
            case CHAINMARK_FAILED -> OUR_FAULT;
            case FAILS ->
                findings.state() == Findings.State.WRONG_USE
                        ? String.join(" ", findings.lines())
                        : "Checks failing: " + findings.failing() + ", own tests failing: "
                                + tests.failed().size() + ". Look at " + StudentReport.page(folder);
        };
    }
}
