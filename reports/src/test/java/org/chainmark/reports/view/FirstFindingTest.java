package org.chainmark.reports.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class FirstFindingTest {
    private static final Fact NOTICE = Fact.of("intake.restored").with("path", "autograd/Visitor.java");

    private static final CheckResult PASSED =
            check("S1.1", "A leaf keeps its data", Visibility.VISIBLE, Verdict.PASSED, List.of());
    private static final CheckResult HIDDEN =
            check("S2.1", "Random graphs agree", Visibility.HIDDEN, Verdict.FAILED, List.of(Fact.of("secret")));
    private static final CheckResult DIED = check(
            "S3.1",
            "Backward seeds the result",
            Visibility.VISIBLE,
            Verdict.DIED,
            List.of(Fact.of("died").with("member", "Value.backward()"), Fact.of("timed-out.shortened")));
    private static final CheckResult MISSING = check(
            "T2.3",
            "tanh of ordinary numbers",
            Visibility.VISIBLE,
            Verdict.MISSING,
            List.of(Fact.of("member.missing").with("member", "Value.tanh()")));

    @Test
    void aDiagnosisComesFirst() {
        assertThat(finding(graded(List.of(SampleReports.overwrite()), PASSED, HIDDEN, DIED, MISSING)))
                .contains("`mul` assigns its gradient instead of adding to it");
    }

    @Test
    void withoutADiagnosisAMissingMemberDoes() {
        assertThat(finding(graded(List.of(), PASSED, HIDDEN, DIED, MISSING))).contains("`Value.tanh()` is missing.");
    }

    @Test
    void withoutEitherItIsALostCheckAndWhatItObserved() {
        assertThat(finding(graded(List.of(), PASSED, HIDDEN, DIED)))
                .hasValueSatisfying(
                        text -> assertThat(text)
                                .startsWith(
                                        "Backward seeds the result: While `Value.backward()` was running, your program ended."));
    }

    @Test
    void ofSeveralLostChecksItIsTheOneThatLostMost() {
        CheckResult cheap = SampleReports.failed("A1", "A cheap check", 1, "");
        CheckResult dear = SampleReports.failed("B1", "A dear check", 5, "");
        CheckResult asDear = SampleReports.failed("C1", "Another dear check", 5, "");

        assertThat(finding(graded(List.of(), cheap, dear, asDear)))
                .hasValueSatisfying(text -> assertThat(text).startsWith("A dear check: "));
    }

    @Test
    void ofAHiddenCheckItSaysOnlyHowItEnded() {
        assertThat(finding(graded(List.of(), PASSED, HIDDEN))).contains("Random graphs agree: Failed");
    }

    @Test
    void whereNothingWasLostThereIsNothingToBeginWith() {
        assertThat(finding(graded(List.of(), PASSED))).isEmpty();
        assertThat(finding(SampleReports.notStarted())).isEmpty();
    }

    @Test
    void whatKeptItFromBeingGradedIsTheFinding() {
        assertThat(finding(SampleReports.doesNotCompile()))
                .hasValueSatisfying(
                        text -> assertThat(text).startsWith("`autograd/Value.java`, line 42: `';' expected"));
        assertThat(finding(SampleReports.notGraded()))
                .hasValueSatisfying(text -> assertThat(text).startsWith("Chainmark failed here"));
    }

    @Test
    void thePageBeginsWithTheLostCheck() {
        GradingReport report = graded(List.of(), PASSED, HIDDEN, DIED);
        var page = Jsoup.parse(SubmissionPage.render(report, Locale.ENGLISH));

        assertThat(page.select("main section").get(0).select("h2, h3").eachText())
                .containsExactly("What to fix first", "Backward seeds the result");
        assertThat(page.select("main section").get(0).select("p:not(.id)").eachText())
                .hasSize(2);
    }

    private static Optional<String> finding(GradingReport report) {
        return SubmissionView.firstFinding(report, Locale.ENGLISH).map(Sentence::text);
    }

    private static GradingReport graded(List<Diagnosis> diagnoses, CheckResult... checks) {
        Points points = new Points(1, 9);
        ExerciseReport exercise = new ExerciseReport(
                "sample", "The engine", Outcome.GRADED, points, List.of(NOTICE), List.of(checks), diagnoses);
        return SampleReports.report("olena", Outcome.GRADED, points, List.of(), List.of(exercise));
    }

    private static CheckResult check(
            String id, String title, Visibility visibility, Verdict verdict, List<Fact> facts) {
        Points points = verdict.passed() ? new Points(2, 2) : new Points(0, 2);
        return new CheckResult(id, title, visibility, verdict, points, "", facts, "");
    }
}
