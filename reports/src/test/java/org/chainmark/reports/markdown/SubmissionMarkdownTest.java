package org.chainmark.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.Written;
import org.chainmark.reports.escape.MarkdownText;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.github.JobSummaryFormat;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.GradingReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionMarkdownTest {
    private static final int ENOUGH = 1_000_000;

    /** What there is of a harmless text: the markup that is ours. */
    private static final List<String> OURS =
            markdown(HostileReports.everywhere("harmless")).markup();

    /** What GitHub and GitLab look for in text that is rendered already, where no backslash is left. */
    private static final List<Pattern> LOOKED_FOR = List.of(
            Pattern.compile("(?<![A-Za-z0-9])@[A-Za-z0-9]"),
            Pattern.compile("[A-Za-z0-9]@[A-Za-z0-9-]+\\."),
            Pattern.compile("#[0-9]"),
            Pattern.compile("(?i)\\bgh-[0-9]"),
            Pattern.compile("(?<![A-Za-z0-9])[0-9a-f]{7,40}(?![A-Za-z0-9])"),
            Pattern.compile("[A-Za-z]://|(?i)\\bwww\\."),
            Pattern.compile("(?i)\\b(mailto|xmpp):"),
            Pattern.compile(":[a-z0-9_+-]*[a-z_+][a-z0-9_+-]*:"),
            Pattern.compile("\\$[^ ]"),
            Pattern.compile("(?<![A-Za-z0-9])[!&%~$][A-Za-z0-9\"]"),
            Pattern.compile("\\[\\[|\\[_?TOC|\\[[a-z_]+:|[\\[{][+-] "));

    static Stream<Arguments> samples() {
        return Stream.of(
                        SampleReports.rich(),
                        SampleReports.doesNotCompile(),
                        SampleReports.notStarted(),
                        SampleReports.notGraded(),
                        HostileReports.everywhere("harmless"))
                .map(report -> Arguments.of(report.submission(), report));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void itSaysWhatThePageSaysInTheSameOrder(String name, GradingReport report) {
        Element body =
                Jsoup.parse(SubmissionPage.render(report, Locale.ENGLISH)).body();
        String page = body.text().replace("\u00A0", " ");

        int from = 0;
        for (String line : markdown(report).read()) {
            String said = withoutMarksOfMarkdown(line);
            assertThat(page.substring(from)).contains(said);
            from = page.indexOf(said, from);
        }
    }

    /** Without labels, which are headings on the page, and without what is in other columns there. */
    private static String withoutMarksOfMarkdown(String line) {
        return line.replaceFirst(
                        "^(What to look at next|Why it matters|The smallest expression that shows it|Plot on the page): ",
                        "")
                .replaceFirst(" · .*", "")
                .replaceFirst("^[✓✗–?…] ", "")
                .replaceFirst("^(Graded|Could not be graded|Not started|Not graded), ", "")
                .replaceFirst(": Observed: harmless.result.*", "");
    }

    @Test
    void theHeadIsTheOutcomeAndTheFirstHeadingBelowIsWhatToFixFirst() {
        String markdown = SubmissionMarkdown.render(SampleReports.rich(), Written.ENGLISH, ENOUGH);

        assertThat(markdown).startsWith("""
                ## olena-shevchenko

                **Graded**, 14 of 31 points
                """).contains("""
                ### What to fix first

                Graph correctness: accumulating gradients

                #### `mul` assigns its gradient instead of adding to it

                `Value.java`, line 57
                """);
    }

    @Test
    void aSelfCheckIsCalledThat() {
        Presentation selfCheck = new Presentation(Locale.ENGLISH, Occasion.SELF_CHECK, "");

        assertThat(SubmissionMarkdown.render(SampleReports.rich(), selfCheck, ENOUGH))
                .contains("Hidden checks are not run here: the grade may differ.");
    }

    @Test
    void aHiddenCheckTellsNoNumber() {
        assertThat(SubmissionMarkdown.render(SampleReports.rich(), Written.ENGLISH, ENOUGH))
                .doesNotContain("secret", "1234", "4321");
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[here](https://evil.example)",
                "![x](https://evil.example/x.png)",
                "@octocat",
                "see #12",
                "GH-12",
                "https://evil.example",
                "www.evil.example",
                "<b>bold</b>",
                "[x]: https://evil.example",
                "0123456789abcdef0",
                ":tada:",
                "**bold**"
            })
    void theReaderOfTheseTestsFindsWhatIsNotEscaped(String text) {
        StrictMarkdown found = new StrictMarkdown(text);

        boolean markup = !found.markup().equals(new StrictMarkdown("word").markup());
        boolean reference = found.runs().stream()
                .anyMatch(run -> LOOKED_FOR.stream()
                        .anyMatch(looked -> looked.matcher(run).find()));
        assertThat(markup || reference).isTrue();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aTextWithinALineIsReadAsItWasSent(HostileText text) {
        StrictMarkdown markdown = new StrictMarkdown(MarkdownText.of("a " + text.sent() + " z", 10_000));

        assertThat(markdown.read()).containsExactly("a " + text.line() + " z");
    }

    @Test
    void thereAreEnoughTexts() {
        assertThat(HostileText.all()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextAddsMarkup(HostileText text) {
        assertThat(markdown(HostileReports.everywhere(text.sent())).markup()).isEqualTo(OURS);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextIsAMentionOrAReference(HostileText text) {
        List<String> runs = markdown(HostileReports.everywhere(text.sent())).runs();

        assertThat(LOOKED_FOR).allSatisfy(looked -> assertThat(runs).noneMatch(looked.asPredicate()));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noLineIsACommandToGitLab(HostileText text) {
        String markdown = SubmissionMarkdown.render(HostileReports.everywhere(text.sent()), Written.ENGLISH, ENOUGH);

        assertThat(Arrays.stream(outsideOfCode(markdown).split("\n")))
                .noneMatch(line -> line.matches("\\s*(- )?/[a-z].*"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aTextIsReadAsItWasSentOrAsItsVisibleReplacement(HostileText text) {
        StrictMarkdown markdown = markdown(HostileReports.everywhere(text.sent()));

        assertThat(markdown.headings(2)).containsExactly(text.line());
        assertThat(markdown.headings(3)).contains(text.line());
        assertThat(markdown.code()).contains(text.shown().replaceFirst("\n$", ""));
    }

    @Test
    void aVeryLongTextIsCut() {
        String markdown = SubmissionMarkdown.render(
                HostileReports.everywhere("[x](y) @all ".repeat(10_000)), Written.ENGLISH, ENOUGH);

        assertThat(new StrictMarkdown(markdown).markup()).isEqualTo(OURS);
        assertThat(markdown.length()).isLessThan(200_000);
    }

    @Test
    void itKeepsToEveryLimitAndSaysThatItWasCut() {
        for (GradingReport report : List.of(
                SampleReports.rich(), HostileReports.everywhere("```\n</details> `x` @all <!--"), severalHints())) {
            String whole = SubmissionMarkdown.render(report, Written.ENGLISH, ENOUGH);
            assertThat(whole).doesNotContain("It was cut here");
            IntStream.iterate(1_000, limit -> limit < whole.length(), limit -> limit + 1 + whole.length() / 97)
                    .forEach(limit -> assertCut(SubmissionMarkdown.render(report, Written.ENGLISH, limit), limit));
        }
    }

    private static void assertCut(String markdown, int limit) {
        assertThat(markdown.length()).isLessThanOrEqualTo(limit);
        assertThat(markdown).contains("\nIt was cut here: no more than " + limit + " characters fit.");
        List<String> read = new StrictMarkdown(markdown).read();
        assertThat(read.get(read.size() - 1)).startsWith("It was cut here");
        List<String> html = new StrictMarkdown(markdown)
                .markup().stream().filter(node -> node.contains("<")).toList();
        assertThat(html.stream().filter(node -> node.contains("<details>")))
                .hasSameSizeAs(html.stream()
                        .filter(node -> node.contains("</details>"))
                        .toList());
    }

    private static GradingReport severalHints() {
        return SampleReports.rich("h".repeat(500), "line\n".repeat(900));
    }

    @Test
    void veryManySubmissionsFitInOneSummary() {
        GradingReport[] many = IntStream.range(0, 250)
                .mapToObj(number -> SampleReports.rich("s" + number, "x".repeat(4_000)))
                .toArray(GradingReport[]::new);

        String summary = Written.by(new JobSummaryFormat(), many);

        assertThat(summary.getBytes(StandardCharsets.UTF_8).length).isLessThan(1024 * 1024);
        assertThat(new StrictMarkdown(summary).headings(2)).hasSize(100).startsWith("s0");
        assertThat(summary).endsWith("... and 150 more\n");
    }

    private static String outsideOfCode(String markdown) {
        return Pattern.compile("^(`{3,})text\n.*?^\\1$", Pattern.MULTILINE | Pattern.DOTALL)
                .matcher(markdown)
                .replaceAll("");
    }

    private static StrictMarkdown markdown(GradingReport report) {
        return new StrictMarkdown(SubmissionMarkdown.render(report, Written.ENGLISH, ENOUGH));
    }
}
