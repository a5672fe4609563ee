package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.GradingReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An engine in which three operations overwrite and the traversal is breadth-first, as its author sees it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralFaultsTest {
    private static final String[] HEADLINES = {
        "mul assigns its gradient instead of adding to it",
        "tanh assigns its gradient instead of adding to it",
        "exp assigns its gradient instead of adding to it",
        "backward goes level by level, so that some values pass their gradient on too early"
    };

    private GradingReport report;
    private Document page;

    @BeforeAll
    void grade() {
        Sample sample = Sample.named("overwrites-and-breadth-first");
        try (Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, List.of("engine")))) {
            report = judge.grade(sample.name(), sample.folder());
        }
        page = Jsoup.parse(SubmissionPage.render(report, Locale.ENGLISH));
    }

    @Test
    void allOfThemAreNamedAtTheTopOfThePage() {
        assertThat(page.select("header .found li").eachText()).containsExactly(HEADLINES);
    }

    @Test
    void eachIsAFindingWithAGraphAndAPlaceOfItsOwn() {
        assertThat(page.select(".diagnosis h3").eachText()).containsExactly(HEADLINES);
        assertThat(page.select(".diagnosis"))
                .allSatisfy(finding -> assertThat(finding.select("svg")).hasSize(1));
        assertThat(page.select(".diagnosis .expression").eachText())
                .doesNotHaveDuplicates()
                .hasSize(HEADLINES.length);
        assertThat(page.select(".diagnosis .where").stream().map(Element::text))
                .doesNotHaveDuplicates()
                .hasSize(HEADLINES.length);
    }

    @Test
    void togetherTheyExplainEveryNumber() {
        assertThat(report.exercises().get(0).diagnoses())
                .allSatisfy(diagnosis -> assertThat(diagnosis.explains()).isEqualTo(diagnosis.of()))
                .extracting(Diagnosis::of)
                .allSatisfy(of -> assertThat(of).isGreaterThan(1_000));
        assertThat(page.select(".evidence"))
                .allSatisfy(evidence ->
                        assertThat(evidence.text()).startsWith("Together with the other findings (3), this explains"));
    }
}
