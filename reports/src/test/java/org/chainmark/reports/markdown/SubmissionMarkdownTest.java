package org.chainmark.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.Written;
import org.chainmark.reports.escape.MarkdownText;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.results.GradingReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionMarkdownTest {
    private static final int LIMIT = 65_000;
    private static final GitHubMarkdown PLAIN = new GitHubMarkdown(markdown(HostileReports.everywhere("word")));

    static List<HostileText> hostile() {
        return HostileText.all();
    }

    @Test
    void itSaysWhatThePageSaysInTheSameOrder() {
        for (GradingReport report : List.of(
                SampleReports.rich(),
                SampleReports.doesNotCompile(),
                SampleReports.notStarted(),
                SampleReports.notGraded())) {
            assertThat(new GitHubMarkdown(markdown(report)).text().replace("\"", ""))
                    .as(report.submission())
                    .containsSubsequence(ofPage(report));
        }
    }

    /** Headings, what is folded and what is said of checks, in the order of the page; not the pictures. */
    private static List<String> ofPage(GradingReport report) {
        List<String> said = new ArrayList<>();
        Element main =
                Jsoup.parse(SubmissionPage.render(report, Locale.ENGLISH)).body();
        main.select("svg, .picture").remove();
        for (Element each : main.select("h2, h3, .headline, .title, .id, .evidence")) {
            String text = each.text().strip();
            if (!text.isEmpty()) {
                said.add(text.replace("\"", ""));
            }
        }
        assertThat(said).isNotEmpty();
        return said;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextChangesTheStructure(HostileText text) {
        assertThat(new GitHubMarkdown(markdown(HostileReports.everywhere(text.sent()))).structure())
                .as(text.sent())
                .isEqualTo(PLAIN.structure());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void noTextBecomesALinkAMentionOrMarkup(HostileText text) {
        GitHubMarkdown markdown = new GitHubMarkdown(markdown(HostileReports.everywhere(text.sent())));

        assertThat(markdown.links()).as(text.sent()).isEmpty();
        assertThat(markdown.references()).as(text.sent()).isEmpty();
        assertThat(markdown.html())
                .as(text.sent())
                .hasSameSizeAs(PLAIN.html())
                .allSatisfy(html -> assertThat(html).matches("(?s)<details><summary>[^<]*</summary>|</details>"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](https://evil.example)", "![x](https://evil.example/x.png)", "@octocat", "see #12", "GH-12",
                "https://evil.example", "www.evil.example", "<b>bold</b>", "[x]: https://evil.example",
                        "0123456789abcdef0",
                ":tada:"
            })
    void theReaderOfTheseTestsFindsWhatIsNotEscaped(String text) {
        GitHubMarkdown found = new GitHubMarkdown(text);

        assertThat(List.of(found.links(), found.references(), found.html())).anyMatch(list -> !list.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aTextIsReadAsItWasSent(HostileText text) {
        assertThat(new GitHubMarkdown(MarkdownText.of("a " + text.sent() + " z", 10_000))
                        .text()
                        .replaceAll("[\" ]", ""))
                .as(text.sent())
                .isEqualTo(("a" + text.line() + "z").replaceAll("[\" ]", ""));
    }

    @Test
    void whatIsTooLongIsCutBetweenBlocksAndSaysSo() {
        String whole = markdown(SampleReports.rich());
        for (int limit : new int[] {1_000, 2_000, whole.length() - 1}) {
            String cut = SubmissionMarkdown.render(SampleReports.rich(), Written.ENGLISH, limit);

            assertThat(cut).hasSizeLessThanOrEqualTo(limit);
            assertThat(cut).contains("It was cut here");
            assertThat(cut.split("<details>", -1)).hasSameSizeAs(cut.split("</details>", -1));
        }
        assertThat(SubmissionMarkdown.render(SampleReports.rich(), Written.ENGLISH, 2 * whole.length()))
                .isEqualTo(whole);
    }

    private static String markdown(GradingReport report) {
        return SubmissionMarkdown.render(report, Written.ENGLISH, LIMIT);
    }
}
