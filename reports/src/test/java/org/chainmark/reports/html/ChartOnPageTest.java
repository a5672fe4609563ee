package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.chainmark.reports.SampleReports;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.Fact;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A chart as a picture, as sentences and as numbers. */
class ChartOnPageTest {
    private final Document page = page(SampleReports.chart());

    @Test
    void aLineHasGapsWhereItsNumbersHaveNoPlace() {
        String path = plot().select("g.line-1 > path.line").attr("d");

        // 3.5 and 0.5 are joined; 0.02 and 0.001 stand alone.
        assertThat(path.chars().filter(letter -> letter == 'M').count()).isEqualTo(3);
        assertThat(path.chars().filter(letter -> letter == 'L').count()).isEqualTo(1);
    }

    @Test
    void everyNumberWithoutAPlaceIsMarkedAtTheEdgeAndSaidInWords() {
        assertThat(plot().select(".line-1 .crosses").attr("d").split("M", -1)).hasSize(1 + 4);
        assertThat(page.select("p.note").eachText())
                .containsExactly(
                        "A loss that falls is not enough: look at data.",
                        "× NaN, that is no number: loss, step 3–4.",
                        "× Infinite: loss, step 6.",
                        "× 0 or below, for which this scale has no place: loss, step 7.");
    }

    @Test
    void everyGapIsMarkedWhereItIsAlsoBehindTheLastPointThatCanBeDrawn() {
        Document diverged = page(curve(Series.of("loss", new double[] {1, 2, 3, 4}, i -> i < 2 ? i + 1 : Double.NaN)));
        String crosses = diverged.select(".plot .crosses").attr("d");

        assertThat(crosses.split("M", -1)).hasSize(1 + 2).doesNotHaveDuplicates();
        assertThat(diverged.select("p.note").eachText()).contains("× NaN, that is no number: loss, step 3–4.");
    }

    @Test
    void aPointWithoutAPlaceAcrossIsSaidInWords() {
        Document page = page(curve(Series.of("loss", new double[] {1, 2, Double.NaN}, i -> 1)));

        assertThat(page.select("p.note").eachText())
                .contains("Not drawn, because there is no place for it from left to right: loss, step NaN.");
        assertThat(page.select("table.numbers tbody tr").eachText()).endsWith("NaN 1");
    }

    @Test
    void longNumbersBelowTheFrameDoNotRunIntoEachOther() {
        double[] places = {1_000_000_000_001.0, 1_000_000_000_007.0};
        Element plot =
                page(curve(Series.of("loss", places, i -> 1))).select(".plot").get(0);

        assertThat(plot.select("svg.lines text.middle").size()).isBetween(1, 4);
    }

    @Test
    void whoDoesNotSeeItHearsHowTheLinesGo() {
        assertThat(plot().select("svg.lines > title").text()).isEqualTo("The loss with a rate of 0.05");
        assertThat(plot().select("svg.lines > desc").text())
                .contains("From left to right: step. From bottom to top: size.")
                .contains("loss: 3.5 at 1 to 0.001 at 8; lowest 0.001 at 8, highest 3.5 at 1.");
    }

    @Test
    void allNumbersAreInATable() {
        assertThat(page.select("table.numbers thead th").eachText())
                .containsExactly("step", "loss", "norm of the gradients");
        assertThat(page.select("table.numbers tbody tr").stream().map(Element::text))
                .containsExactly("1 3.5 2", "2 0.5 1.5", "3 NaN 1", "4 NaN", "5 0.02", "6 Infinity", "7 0", "8 0.001");
    }

    @Test
    void linesDifferInMoreThanTheirColour() {
        assertThat(plot().select("g.line-1 .dots").attr("d").replaceAll("M[^m]*", ""))
                .isNotEqualTo(plot().select("g.line-2 .dots").attr("d").replaceAll("M[^m]*", ""));
    }

    @Test
    void withoutAnyPlaceForItsNumbersAChartIsATableOnly() {
        Document empty = page(curve(Series.of("loss", new double[] {1, 2}, i -> -1)));

        assertThat(empty.select(".plot")).isEmpty();
        assertThat(empty.select("table.numbers tbody tr")).hasSize(2);
    }

    @Test
    void theLegendShowsTheShapeOfEachLineBesideItsName() {
        assertThat(plot().select(".legend li").eachText()).containsExactly("loss", "norm of the gradients");
        assertThat(plot().select(".legend svg"))
                .hasSize(2)
                .allSatisfy(svg -> assertThat(svg.hasAttr("aria-hidden")).isTrue());
    }

    private static Chart curve(Series series) {
        return new Chart(Fact.of("sample.curve").with("rate", 1), Scale.LINEAR, Scale.LOG, List.of(series));
    }

    private Element plot() {
        return page.select(".plot").get(0);
    }

    private static Document page(Chart chart) {
        return Jsoup.parse(SubmissionPage.render(SampleReports.drawn(chart), Locale.ENGLISH));
    }
}
