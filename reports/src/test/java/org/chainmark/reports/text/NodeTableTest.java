package org.chainmark.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.graph.SampleGraphs;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.junit.jupiter.api.Test;

class NodeTableTest {
    @Test
    void theFirstDiagnosisShowsItsNodesInColumns() {
        assertThat(summary(SampleGraphs.reuse()))
                .containsSubsequence(
                        "  x*x + x at x = 3",
                        "  Node     Data  Gradient",
                        "  x        3     3 (wanted 7)",
                        "  x*x      9     1",
                        "  x*x + x  12    1",
                        "  Move `x` from 3 to 3.001, and the result moves from 12 to 12.007: a slope of 7."
                                + " Your gradient of `x` says 3.");
    }

    @Test
    void aLongTableIsCut() {
        List<String> lines = summary(SampleGraphs.chain(20));

        assertThat(lines).contains("  ... and 8 more");
        assertThat(lines).filteredOn(line -> line.contains("0.169746")).hasSize(11);
    }

    @Test
    void namesCannotBreakTheColumns() {
        assertThat(summary(SampleGraphs.hostile()))
                .allSatisfy(line -> assertThat(line.chars()).noneMatch(Character::isISOControl))
                .allSatisfy(line -> assertThat(line).doesNotContain("\u202E"));
    }

    private static List<String> summary(Counterexample counterexample) {
        Diagnosis diagnosis = new Diagnosis(List.of(), 0, 1, List.of(Fact.of("diagnosis.unexplained")), counterexample);
        ExerciseReport exercise = new ExerciseReport(
                "engine", "The engine", Outcome.GRADED, new Points(0, 1), List.of(), List.of(), List.of(diagnosis));
        GradingReport report = new GradingReport(
                GradingReport.FORMAT_VERSION,
                "olena",
                Outcome.GRADED,
                new Points(0, 1),
                List.of(),
                List.of(exercise),
                new Isolation(4, "bubblewrap", List.of()),
                1,
                "0.1.0");
        return TextSummary.lines(report, Locale.ENGLISH, Occasion.GRADING, Path.of("report.html"));
    }
}
