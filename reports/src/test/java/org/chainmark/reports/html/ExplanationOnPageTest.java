package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The right answer is explained to those who had it and to those who had not, and to nobody before the due date. */
class ExplanationOnPageTest {
    private static final String EXPLANATION = "A door is no door when it is ajar.";

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"PASSED", "FAILED"})
    void whereTheCheckMayBeSeenItIsExplained(Verdict verdict) {
        assertThat(page(verdict, Visibility.VISIBLE)).contains(EXPLANATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Visibility.class,
            names = {"HIDDEN", "AFTER_DUE"})
    void elsewhereItIsNot(Visibility visibility) {
        assertThat(page(Verdict.PASSED, visibility)).doesNotContain(EXPLANATION);
        assertThat(page(Verdict.FAILED, visibility)).doesNotContain(EXPLANATION);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"NOT_RUN", "NOT_GRADED"})
    void whatWasNotDecidedIsNotExplained(Verdict verdict) {
        assertThat(page(verdict, Visibility.VISIBLE)).doesNotContain(EXPLANATION);
    }

    private static String page(Verdict verdict, Visibility visibility) {
        Points points = new Points(verdict.passed() ? 1 : 0, 1);
        List<Fact> facts = verdict == Verdict.FAILED ? List.of(Fact.of("riddle.other")) : List.of();
        CheckResult check =
                new CheckResult("R1-choice", "when is a door no door", visibility, verdict, points, "", facts, "");
        ExerciseReport riddle =
                new ExerciseReport("riddle", "A riddle", Outcome.GRADED, points, List.of(), List.of(check), List.of());
        Isolation isolation = new Isolation(1, "process", List.of());
        GradingReport report =
                new GradingReport(1, "olena", Outcome.GRADED, points, List.of(), List.of(riddle), isolation, 7, "test");
        return Jsoup.parse(SubmissionPage.render(report, Locale.ENGLISH)).text();
    }
}
