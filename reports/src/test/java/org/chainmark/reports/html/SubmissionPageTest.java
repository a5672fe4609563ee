package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.view.Occasion;
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
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SubmissionPageTest {
    @Test
    void theWayDownThePageIsOutcomeFirstThingAndChecks() {
        Document page = page(SampleReports.rich());

        assertThat(page.select("header .outcome").text()).isEqualTo("Graded 14 of 31 points");
        assertThat(page.select("h1, h2, h3").eachText())
                .containsExactly(
                        "olena-shevchenko",
                        "What to fix first",
                        "mul assigns its gradient instead of adding to it",
                        "After that",
                        "The numbers differ, and no fault that we know explains them."
                                + " Work through the expression below by hand.",
                        "The engine",
                        "Value.tanh() is missing.",
                        "Checks that lost points (4)",
                        "Checks that passed (4)",
                        "About this run");
    }

    @Test
    void onlyWhatIsToBeReadFirstIsOpen() {
        Document page = page(SampleReports.rich());

        assertThat(page.select("details[open]")).isEmpty();
        assertThat(page.select("article.diagnosis")).hasSize(1);
        assertThat(page.select("details.diagnosis")).hasSize(1);
        assertThat(page.select("table.lost")).hasSize(1);
        assertThat(page.select("details table.lost")).isEmpty();
        assertThat(page.select("details table.passed")).hasSize(1);
    }

    @Test
    void ofAHiddenCheckOnlyTitleVerdictAndPointsAreShown() {
        String html = SubmissionPage.render(SampleReports.rich(), Locale.ENGLISH);
        Document page = Jsoup.parse(html);

        assertThat(html).doesNotContain("secret", "1234", "4321");
        assertThat(page.select("tr:contains(random expressions)").text())
                .isEqualTo("1,000 random expressions agree S3.7 hidden check ✗ Failed 0 / 6 6");
    }

    @Test
    void whatCompilesNotIsSaidOnceAndFirst() {
        Document page = page(SampleReports.doesNotCompile());

        assertThat(page.select("main section").get(0).text()).contains("What to fix first", "';' expected");
        assertThat(page.select(":containsOwn(';' expected)")).hasSize(1);
        assertThat(page.select(".problems li").eachText())
                .singleElement()
                .satisfies(problem -> assertThat(problem).startsWith("There are 3 more errors"));
    }

    @Test
    void aFailureOfOursIsNothingForTheStudentToFix() {
        Document page = page(SampleReports.notGraded());

        assertThat(page.text()).contains("Points unchanged", "not your code").doesNotContain("What to fix first");
    }

    @Test
    void fullPointsAreSaidAndLeaveNothingToFix() {
        Document page =
                page(graded(List.of(SampleReports.overwrite()), check("S1", Verdict.PASSED, Visibility.VISIBLE, "")));

        assertThat(page.select("header").text()).contains("Every check passed.");
        assertThat(page.select("h2").eachText()).contains("Worth knowing").doesNotContain("What to fix first");
    }

    @Test
    void whatEndsManyChecksIsSaidOnce() {
        Document page = page(graded(
                List.of(),
                check("S1", Verdict.DIED, Visibility.VISIBLE, "Value.backward()"),
                check("S2", Verdict.DIED, Visibility.VISIBLE, "Value.backward()"),
                check("S3", Verdict.DIED, Visibility.HIDDEN, "Value.backward()"),
                check("S4", Verdict.DIED, Visibility.VISIBLE, "Value.exp()")));

        Element first = Objects.requireNonNull(page.selectFirst("main section"));
        assertThat(first.text())
                .startsWith("What to fix first While Value.backward()")
                .contains("Points lost: 4. Checks concerned: 2.");
        assertThat(first.select("table.cause tbody .id").eachText()).containsExactly("S1", "S2");
        assertThat(first.select("table.cause .fact")).isEmpty();
        Element exercise = Objects.requireNonNull(page.selectFirst(".exercise"));
        assertThat(exercise.select("h3").eachText()).containsExactly("Checks that lost points (2)");
        assertThat(exercise.select("table.lost .fact").eachText())
                .singleElement()
                .satisfies(fact -> assertThat(fact).startsWith("While Value.exp() was running"));
    }

    @Test
    void aSecondCauseIsSaidWithTheExercise() {
        Document page = page(graded(
                List.of(),
                check("S1", Verdict.DIED, Visibility.VISIBLE, "Value.backward()"),
                check("S2", Verdict.DIED, Visibility.VISIBLE, "Value.backward()"),
                check("S3", Verdict.DIED, Visibility.VISIBLE, "Value.exp()"),
                check("S4", Verdict.DIED, Visibility.VISIBLE, "Value.exp()")));

        assertThat(page.select("h3").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("While Value.backward() was running"),
                        second -> assertThat(second).startsWith("While Value.exp() was running"));
    }

    @Test
    void anExceptionThatIsAlwaysTheSameIsSaidOnce() {
        Document page = page(graded(
                List.of(),
                threw("S1", "IllegalStateException"),
                threw("S2", "IllegalStateException"),
                threw("S3", "IllegalStateException"),
                threw("S4", "ArithmeticException"),
                threw("S5", "ArithmeticException")));

        assertThat(page.select(".diagnosis h3").text()).startsWith("Your code threw IllegalStateException");
        assertThat(page.select("table.cause tbody .id").eachText()).containsExactly("S1", "S2", "S3");
        assertThat(page.select("table.lost tbody .id").eachText()).containsExactly("S4", "S5");
    }

    @Test
    void severalFindingsAreListedBeforeTheFirstIsToldInFull() {
        Document page = page(SampleReports.rich());

        assertThat(page.select("header .found a").eachAttr("href")).containsExactly("#finding-1", "#finding-2");
        assertThat(page.select("header .found a").eachText())
                .isEqualTo(page.select(".diagnosis h3").eachText());
        assertThat(page.select("article#finding-1, details#finding-2")).hasSize(2);
        assertThat(page(graded(List.of(SampleReports.overwrite()))).select(".found"))
                .isEmpty();
    }

    @Test
    void theStudentIsToldWhenHiddenChecksDidNotRun() {
        String page = SubmissionPage.render(SampleReports.rich(), Locale.ENGLISH, Occasion.SELF_CHECK);

        assertThat(Jsoup.parse(page).select("header .note").text()).startsWith("Hidden checks are not run here");
        assertThat(page(SampleReports.rich()).select("header .note")).isEmpty();
    }

    @Test
    void codeInATitleIsSetAsCodeAndATitleBeginsWithACapital() {
        Document page = page(graded(
                List.of(),
                titled("`mul` and `add` agree"),
                titled("numbers are kept"),
                titled("log(x) is right"),
                titled("an odd ` stays")));

        assertThat(page.select(".title").stream().map(Element::html))
                .containsExactly(
                        "<code>mul</code> and <code>add</code> agree",
                        "Numbers are kept",
                        "log(x) is right",
                        "An odd ` stays");
    }

    @Test
    void aLongListOfFindingsIsCut() {
        Document page = page(graded(Collections.nCopies(7, SampleReports.overwrite())));

        assertThat(page.select("header .found li")).hasSize(5);
        assertThat(page.select("header .note").text()).isEqualTo("and 2 more, see below");
        assertThat(page.select(".diagnosis")).hasSize(7);
    }

    private static Document page(GradingReport report) {
        return Jsoup.parse(SubmissionPage.render(report, Locale.ENGLISH));
    }

    private static GradingReport graded(List<Diagnosis> diagnoses, CheckResult... checks) {
        Points points = Points.NONE;
        for (CheckResult check : checks) {
            points = points.plus(check.points());
        }
        ExerciseReport exercise = new ExerciseReport(
                "sample", "The engine", Outcome.GRADED, points, List.of(), List.of(checks), diagnoses);
        return SampleReports.report("olena", Outcome.GRADED, points, List.of(), List.of(exercise));
    }

    private static CheckResult titled(String title) {
        return new CheckResult("S1", title, Visibility.VISIBLE, Verdict.PASSED, new Points(1, 1), "", List.of(), "");
    }

    private static CheckResult threw(String id, String type) {
        List<Fact> facts = List.of(Fact.of("student.threw").with("type", type));
        return new CheckResult(id, "A title", Visibility.VISIBLE, Verdict.FAILED, new Points(0, 2), "", facts, "");
    }

    private static CheckResult check(String id, Verdict verdict, Visibility visibility, String member) {
        Points points = verdict.passed() ? new Points(2, 2) : new Points(0, 2);
        List<Fact> facts = verdict.passed()
                ? List.of()
                : List.of(Fact.of("died").with("reason", "exit code 0").with("member", member));
        return new CheckResult(id, "A title", visibility, verdict, points, "", facts, "");
    }
}
