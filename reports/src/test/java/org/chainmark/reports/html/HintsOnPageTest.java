package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.text.TextSummary;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class HintsOnPageTest {
    @Test
    void everyHintIsInsideTheOneBeforeAndClosed() {
        Document page = Jsoup.parse(SubmissionPage.render(report(), Locale.ENGLISH));

        assertThat(page.select(".shown > div > .hint > p").eachText()).containsExactly("hint of mul");
        assertThat(page.select(".shown > div > .hint > .hint > p").eachText()).containsExactly("second hint");
        assertThat(page.select(".shown > div > .hint > .hint > .hint > p").eachText())
                .containsExactly("third hint");
        assertThat(page.select(".hint > summary").eachText()).containsExactly("Hint 1", "Hint 2", "Hint 3");
        assertThat(page.select(".hint[open]")).isEmpty();
    }

    @Test
    void alternativesAreAList() {
        Document page = Jsoup.parse(SubmissionPage.render(report(), Locale.ENGLISH));

        assertThat(page.select(".diagnosis .alternatives li").eachText())
                .containsExactly("mul assigns", "starts wrong");
    }

    @Test
    void theTerminalGivesTheReasonAndTheNextStepButNoHints() {
        List<String> lines = TextSummary.lines(report(), Locale.ENGLISH, Occasion.GRADING, Path.of("report.html"));

        assertThat(lines).contains("Fix first: `mul` assigns", "  Why: shared reason", "  - starts wrong");
        assertThat(lines).noneMatch(line -> line.contains("hint"));
    }

    private static GradingReport report() {
        Diagnosis diagnosis = new Diagnosis(
                List.of("A_mul_overwrite", "S_one"),
                9,
                9,
                List.of(
                        Fact.of("fault.A_mul_overwrite").with("op", "mul"),
                        Fact.of("fault.S_one"),
                        Fact.of("diagnosis.alternative").with("faults", "A_mul_overwrite"),
                        Fact.of("diagnosis.alternative").with("faults", "S_one")),
                null);
        ExerciseReport exercise = new ExerciseReport(
                "families", "Families", Outcome.GRADED, Points.NONE, List.of(), List.of(), List.of(diagnosis));
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                "olena",
                Outcome.GRADED,
                Points.NONE,
                List.of(),
                List.of(exercise),
                new Isolation(1, "process", List.of()),
                7,
                "0.1.0");
    }
}
