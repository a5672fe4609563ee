package org.chainmark.reports.html;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SelfContainedPageTest {
    static List<String> pages() {
        return List.of(
                SubmissionPage.render(SampleReports.rich(), Locale.ENGLISH),
                SubmissionPage.render(SampleReports.doesNotCompile(), Locale.forLanguageTag("uk")),
                SubmissionPage.render(SampleReports.notStarted(), Locale.ENGLISH),
                SubmissionPage.render(SampleReports.notGraded(), Locale.ENGLISH),
                SubmissionPage.render(SampleReports.drawn(SampleReports.chart()), Locale.ENGLISH),
                IndexPage.render(
                        List.of(
                                GradeLine.of(SampleReports.rich(), "olena", Locale.ENGLISH),
                                GradeLine.of(SampleReports.notGraded(), "petro", Locale.ENGLISH)),
                        Locale.ENGLISH));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pages")
    void nothingIsLoadedAndNothingRuns(String html) {
        Document page = Jsoup.parse(html);

        assertThat(page.select("[src], [srcset], [data], [action], [background], link, base, iframe, object, embed"))
                .isEmpty();
        assertThat(page.select("script, form, [style], [xlink:href], use, image"))
                .isEmpty();
        assertThat(page.select("*").stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
        assertThat(style(page)).doesNotContain("url(", "@import", "http", "//");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pages")
    void thePolicyAllowsThisStyleOnly(String html) throws Exception {
        Document page = Jsoup.parse(html);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style(page).getBytes(UTF_8));

        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'");
        assertThat(Objects.requireNonNull(page.head().child(1)).attr("http-equiv"))
                .as("the policy comes before all that it rules")
                .isEqualTo("Content-Security-Policy");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("pages")
    void linksStayNextToThePage(String html) {
        assertThat(Jsoup.parse(html).select("a").eachAttr("href"))
                .allMatch(link -> link.startsWith("#") || link.matches("\\./[A-Za-z0-9._~%-]+/report\\.html"));
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aFolderIsOneSegmentOfALinkWhateverItsName(HostileText text) {
        GradingReport report = SampleReports.report(text.sent(), Outcome.GRADED, Points.NONE, List.of(), List.of());
        Document page = Jsoup.parse(
                IndexPage.render(List.of(GradeLine.of(report, text.sent(), Locale.ENGLISH)), Locale.ENGLISH));
        Element link = Objects.requireNonNull(page.selectFirst("a"));
        URI uri = URI.create(link.attr("href"));

        assertThat(page.select("a")).hasSize(1);
        assertThat(link.wholeText()).isEqualTo(text.shown());
        assertThat(uri.isAbsolute()).isFalse();
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
        assertThat(uri.getRawPath().split("/", -1)).hasSize(3);
        assertThat(uri.getPath()).isEqualTo("./" + new String(text.sent().getBytes(UTF_8), UTF_8) + "/report.html");
    }

    @Test
    void theLanguageOfThePageIsSaid() {
        assertThat(pages().stream().map(page -> Jsoup.parse(page).select("html").attr("lang")))
                .containsExactly("en", "uk", "en", "en", "en", "en");
    }

    private static String style(Document page) {
        return Objects.requireNonNull(page.selectFirst("style")).data();
    }
}
