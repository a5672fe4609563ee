package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Location;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LocationOnPageTest {
    @Test
    void aDiagnosisSaysFileAndLine() {
        Document page = page(new Location("autograd/Value.java", 87), Locale.ENGLISH);

        assertThat(page.select(".diagnosis .where").eachText()).containsExactly("Value.java, line 87");
        assertThat(page.select(".diagnosis .where code").eachText()).containsExactly("Value.java");
    }

    @Test
    void itSaysSoInUkrainian() {
        Document page = page(new Location("autograd/Value.java", 87), Locale.forLanguageTag("uk"));

        assertThat(page.select(".diagnosis .where").eachText()).containsExactly("Value.java, рядок 87");
    }

    @Test
    void aNameIsTextAndNotMarkup() {
        Document page = page(new Location("autograd/<b>`{line}.java", 1), Locale.ENGLISH);

        assertThat(page.select(".where b")).isEmpty();
        assertThat(page.select(".where").eachText()).containsExactly("<b>`{line}.java, line 1");
    }

    @Test
    void nothingIsSaidWhereNoPlaceIsKnown() {
        assertThat(page(null, Locale.ENGLISH).select(".where")).isEmpty();
    }

    private static Document page(@Nullable Location location, Locale locale) {
        Diagnosis diagnosis = new Diagnosis(List.of("A_mul_overwrite"), 9, 9, List.of(Fact.of("overwrite")), null);
        CheckResult lost = new CheckResult(
                "S3.2", "Reuse", Visibility.VISIBLE, Verdict.FAILED, new Points(0, 2), "", List.of(), "");
        ExerciseReport exercise = new ExerciseReport(
                "engine",
                "The engine",
                Outcome.GRADED,
                new Points(0, 2),
                List.of(),
                List.of(lost),
                List.of(diagnosis.at(location)));
        GradingReport report = new GradingReport(
                GradingReport.FORMAT_VERSION,
                "olena",
                Outcome.GRADED,
                new Points(0, 2),
                List.of(),
                List.of(exercise),
                new Isolation(1, "process", List.of()),
                7,
                "0.1.0");
        return Jsoup.parse(SubmissionPage.render(report, locale));
    }
}
