package org.chainmark.reports.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.html.IndexPage;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.reports.view.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opens pages on a narrow screen; skipped where there is no Chromium. */
class PagesInBrowserTest {
    private static final int NARROW = 360;
    private static final String OPEN_ALL = "document.querySelectorAll('details').forEach(d => d.open = true)";

    /** What reaches beyond the right edge, unless it is within something that scrolls or is not seen. */
    private static final String BEYOND_THE_EDGE = strings(
            "e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .picture, pre, thead, .unseen')",
            "body *");

    /** Lines of which a part is out of sight until one scrolls. */
    private static final String CUT = strings("e.getBoundingClientRect().right > innerWidth", ".plot svg, .plot svg *");

    private static final String WITHOUT_NAME = strings(
            "!(e.getAttribute('aria-label') || e.querySelector('title, caption') || e.textContent.trim() || e.alt)",
            "img, svg:not([aria-hidden=true]), table, a, summary, section, figure, [role=region], [tabindex]");

    private static final String TOO_LOW_TO_HIT =
            strings("e.offsetParent && e.getBoundingClientRect().height < 24", "summary, a");

    private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";

    private static final String HEADINGS =
            "[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(e => e.tagName).join(' ')";

    private static String strings(String filter, String selector) {
        return "[...document.querySelectorAll('" + selector + "')].filter(e => " + filter
                + ").map(e => e.outerHTML.slice(0, 90)).join('\\n')";
    }

    private static Map<String, String> pages() {
        return Map.of(
                "drawn", SubmissionPage.render(SampleReports.drawn(SampleReports.chart()), Locale.ENGLISH),
                "rich", SubmissionPage.render(SampleReports.rich(), Locale.ENGLISH, Occasion.SELF_CHECK),
                "ukrainian", SubmissionPage.render(SampleReports.rich(), Locale.forLanguageTag("uk")),
                "not-gradable", SubmissionPage.render(SampleReports.doesNotCompile(), Locale.ENGLISH),
                "not-graded", SubmissionPage.render(SampleReports.notGraded(), Locale.ENGLISH),
                "hostile", SubmissionPage.render(HostileReports.everywhere("<b>" + "x".repeat(5_000)), Locale.ENGLISH),
                "overview",
                        IndexPage.render(
                                List.of(
                                        GradeLine.of(SampleReports.rich("y".repeat(300), ""), "y", Locale.ENGLISH),
                                        GradeLine.of(SampleReports.doesNotCompile(), "ivan", Locale.ENGLISH),
                                        GradeLine.of(SampleReports.notGraded(), "petro", Locale.ENGLISH)),
                                Locale.ENGLISH));
    }

    @Test
    void pagesFitANarrowScreenAndNothingIsWithoutAName(@TempDir Path folder) throws IOException {
        assumeTrue(Chromium.program().isPresent(), "there is no Chromium on this machine");
        try (Chromium browser = Chromium.start()) {
            for (Map.Entry<String, String> page : pages().entrySet()) {
                Path file = write(folder, page.getKey(), page.getValue());
                browser.open(file, NARROW, 1, false);
                browser.evaluate(OPEN_ALL);
                check(browser, page.getKey());
            }
        }
    }

    @Test
    void theColoursFollowThePreferenceOfTheReader(@TempDir Path folder) throws IOException {
        assumeTrue(Chromium.program().isPresent(), "there is no Chromium on this machine");
        Path page = write(folder, "page", SubmissionPage.render(SampleReports.rich(), Locale.ENGLISH));
        try (Chromium browser = Chromium.start()) {
            browser.open(page, NARROW, 1, false);
            assertThat(browser.evaluate(BACKGROUND).asText()).isEqualTo("rgb(250, 249, 247)");
            browser.open(page, NARROW, 1, true);
            assertThat(browser.evaluate(BACKGROUND).asText()).isEqualTo("rgb(22, 24, 27)");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    private static void check(Chromium browser, String page) {
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(browser.complaints()).as("%s: the console", page).isEmpty();
        softly.assertThat(
                        browser.evaluate("document.documentElement.scrollWidth").asInt())
                .as("%s: how far it scrolls", page)
                .isEqualTo(NARROW);
        softly.assertThat(browser.evaluate(BEYOND_THE_EDGE).asText())
                .as("%s: beyond the edge", page)
                .isEmpty();
        softly.assertThat(browser.evaluate(CUT).asText())
                .as("%s: plots in whole", page)
                .isEmpty();
        softly.assertThat(browser.evaluate(WITHOUT_NAME).asText())
                .as("%s: without a name", page)
                .isEmpty();
        softly.assertThat(browser.evaluate(TOO_LOW_TO_HIT).asText())
                .as("%s: too low to hit", page)
                .isEmpty();
        softly.assertThat(browser.evaluate("document.documentElement.lang + document.title")
                        .asText())
                .as("%s: language and title", page)
                .matches("(en|uk).+");
        softly.assertThat(browser.evaluate(HEADINGS).asText())
                .as("%s: one h1, and no level is left out", page)
                .startsWith("H1")
                .doesNotContainPattern("H1.*H1|H1 H[3-6]|H2 H[4-6]|H3 H[56]");
        softly.assertAll();
    }

    private static Path write(Path folder, String name, String html) throws IOException {
        return Files.writeString(folder.resolve(name + ".html"), html);
    }
}
