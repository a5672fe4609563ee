package org.chainmark.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.csv.GradesCsv;
import org.chainmark.reports.html.IndexPage;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.reports.text.TextSummary;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** As long as something waits for a person, everything that tells points says that they are provisional. */
class ProvisionalPointsTest {
    private static final Locale UKRAINIAN = Locale.forLanguageTag("uk");
    private static final CheckResult PASSED = check("Q1", Verdict.PASSED, new Points(4, 4));
    private static final CheckResult WAITING = check("S3.4", Verdict.PENDING, new Points(0, 3));
    private static final CheckResult UNANSWERED = check("Q2", Verdict.FAILED, new Points(0, 0));

    @Test
    void thePageSaysSoInBothLanguages() {
        GradingReport report = report(PASSED, WAITING);

        assertThat(Jsoup.parse(SubmissionPage.render(report, Locale.ENGLISH)).text())
                .contains("4 of 7 points so far; 3 wait for a person, so this is provisional")
                .contains("Checks that a person decides (1)")
                .doesNotContain("Checks that lost points");
        assertThat(Jsoup.parse(SubmissionPage.render(report, UKRAINIAN)).text())
                .contains("Поки що 4 з 7 балів; ще 3 чекають на рішення людини, тож підсумок попередній")
                .contains("Перевірки, які оцінює людина (1)");
    }

    @Test
    void soDoTheOverviewTheTableAndTheTerminal() {
        GradingReport report = report(PASSED, WAITING);

        assertThat(Jsoup.parse(IndexPage.render(List.of(GradeLine.of(report, "olena", Locale.ENGLISH)), Locale.ENGLISH))
                        .text())
                .contains("4 / 7, 3 waiting");
        assertThat(GradesCsv.render(List.of(GradeLine.of(report, "folder", Locale.ENGLISH))))
                .contains("olena,GRADED,4,7,3,4,");
        assertThat(TextSummary.lines(report, Locale.ENGLISH, Occasion.GRADING, Path.of("page.html")))
                .first()
                .asString()
                .endsWith("4 of 7 points so far; 3 wait for a person, so this is provisional");
    }

    @Test
    void nothingIsToBeMendedInWhatWaits() {
        assertThat(SubmissionView.firstFinding(report(PASSED, WAITING), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void whatFailedWithoutCostingPointsIsNotComplete() {
        assertThat(SubmissionView.firstFinding(report(PASSED, UNANSWERED), Locale.ENGLISH))
                .isPresent();
        assertThat(Jsoup.parse(SubmissionPage.render(report(PASSED, UNANSWERED), Locale.ENGLISH))
                        .text())
                .doesNotContain("Every check passed");
    }

    private static CheckResult check(String id, Verdict verdict, Points points) {
        Review review = verdict == Verdict.PENDING ? new Review(null, "", "h1") : null;
        List<Fact> facts = verdict.passed() ? List.of() : List.of(Fact.of("what.was.seen"));
        return new CheckResult(id, "a title", Visibility.VISIBLE, verdict, points, "", facts, "", review);
    }

    private static GradingReport report(CheckResult... checks) {
        Points points = List.of(checks).stream().map(CheckResult::points).reduce(Points.NONE, Points::plus);
        ExerciseReport notes =
                new ExerciseReport("notes", "Notes", Outcome.GRADED, points, List.of(), List.of(checks), List.of());
        Isolation isolation = new Isolation(1, "process", List.of());
        return new GradingReport(1, "olena", Outcome.GRADED, points, List.of(), List.of(notes), isolation, 7, "test");
    }
}
