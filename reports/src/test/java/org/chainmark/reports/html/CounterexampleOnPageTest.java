package org.chainmark.reports.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chainmark.reports.graph.SampleGraphs;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

class CounterexampleOnPageTest {
    private static final Pattern SVG = Pattern.compile("<figure.*?(<svg.*?</svg>)", Pattern.DOTALL);

    static List<Counterexample> graphs() {
        return SampleGraphs.many();
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void thePictureIsWellFormedWithATitleFirst(Counterexample graph) throws Exception {
        org.w3c.dom.Element svg = svg(page(graph));

        NodeList elements = svg.getElementsByTagName("*");
        assertThat(elements.item(0).getNodeName()).isEqualTo("title");
        assertThat(elements.item(1).getNodeName()).isEqualTo("desc");
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getAttribute("viewBox"))
                .isEqualTo("0 0 " + svg.getAttribute("width") + " " + svg.getAttribute("height"));
        assertThat(svg.getElementsByTagName("rect").getLength())
                .isEqualTo(graph.nodes().size());
        assertThat(svg.getElementsByTagName("path").getLength())
                .isEqualTo(graph.edges().size());
    }

    @Test
    void everyNodesNumbersAreInThePictureAndInTheTable() {
        Document page = Jsoup.parse(page(SampleGraphs.diamond()));

        Element svg = Objects.requireNonNull(page.selectFirst("figure svg"));
        Element table = Objects.requireNonNull(page.selectFirst("table.graph"));
        assertThat(svg.text()).contains("a = x*w = 6", "grad 12 ✗", "wanted 415.429", "exp(a) = 403.429");
        assertThat(table.text()).contains("a = x*w", "415.428793", "403.428793", "≠ 12 differs");
    }

    @Test
    void aLostShareHasAStyleAndAWord() {
        Document page = Jsoup.parse(page(SampleGraphs.reuse()));

        assertThat(page.select("svg g.arrow.lost text").eachText()).containsExactly("✗ 3 lost", "✗ 1 lost");
    }

    @Test
    void theTestIsThereAsItWasWritten() {
        Document page = Jsoup.parse(page(SampleGraphs.reuse()));

        assertThat(Objects.requireNonNull(page.selectFirst("pre.test")).wholeText())
                .isEqualTo(SampleGraphs.reuse().test());
    }

    @Test
    void theNudgeIsASentence() {
        Document page = Jsoup.parse(page(SampleGraphs.reuse()));

        assertThat(page.select(".nudge").text())
                .isEqualTo("Move x from 3 to 3.001, and the result moves from 12 to 12.007: a slope of 7."
                        + " Your gradient of x says 3.");
    }

    @Test
    void namesThatAreMarkupStayText() {
        Document page = Jsoup.parse(page(SampleGraphs.hostile()));

        assertThat(page.select("script, b, i, u")).isEmpty();
        assertThat(page.select("svg desc").text()).contains("</text><script>alert('x')</script>&\"]]>");
        assertThat(page.html()).doesNotContain("\u202E");
    }

    @Test
    void whatIsTooLargeForAPictureHasAnOpenTable() {
        Document page = Jsoup.parse(page(SampleGraphs.chain(20)));

        assertThat(page.select("figure")).isEmpty();
        assertThat(page.select("details table.graph")).isEmpty();
        assertThat(page.select("table.graph tbody tr")).hasSize(20);
    }

    @Test
    void aCounterexampleWithoutNodesHasNoTable() {
        Document page = Jsoup.parse(page(new Counterexample("an expression of 100001 nodes", List.of())));

        assertThat(page.select("figure, table.graph, pre.test, .nudge")).isEmpty();
        assertThat(page.select(".expression").text()).isEqualTo("an expression of 100001 nodes");
    }

    private static org.w3c.dom.Element svg(String page) throws Exception {
        Matcher svg = SVG.matcher(page);
        assertThat(svg.find()).isTrue();
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.group(1).getBytes(UTF_8)))
                .getDocumentElement();
    }

    private static String page(Counterexample counterexample) {
        return SubmissionPage.render(report(counterexample), Locale.ENGLISH);
    }

    private static GradingReport report(Counterexample counterexample) {
        Diagnosis diagnosis =
                new Diagnosis(List.of("A_x"), 1, 1, List.of(Fact.of("diagnosis.unexplained")), counterexample);
        ExerciseReport exercise = new ExerciseReport(
                "engine", "The engine", Outcome.GRADED, new Points(0, 1), List.of(), List.of(), List.of(diagnosis));
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                "olena",
                Outcome.GRADED,
                new Points(0, 1),
                List.of(),
                List.of(exercise),
                new Isolation(4, "bubblewrap", List.of()),
                1,
                "0.1.0");
    }
}
