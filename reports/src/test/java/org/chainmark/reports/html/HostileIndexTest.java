package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.view.GradeLine;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of a class, with a harmless submission beside one that is not. */
class HostileIndexTest {
    private static final List<String> OURS = markup(page("harmless"));

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextAddsAnElementOrAnAttribute(HostileText text) {
        assertThat(markup(page(text.sent()))).isEqualTo(OURS);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aNameIsReadAsItWasSentAndItsLinkLeadsToItsFolder(HostileText text) {
        Element link = Objects.requireNonNull(page(text.sent()).selectFirst("tbody a"));

        assertThat(link.wholeText()).isEqualTo(text.shown());
        assertThat(link.attr("href")).matches("\\./([A-Za-z0-9._~-]|%[0-9A-F]{2})+/report\\.html");
    }

    @Test
    void aVeryLongNameIsCut() {
        assertThat(Objects.requireNonNull(page("<b>".repeat(40_000)).selectFirst("tbody"))
                        .text())
                .hasSizeLessThan(2_000);
    }

    private static Document page(String text) {
        List<GradeLine> entries = List.of(
                GradeLine.of(HostileReports.everywhere(text), text, Locale.ENGLISH),
                GradeLine.of(SampleReports.rich(), "olena-shevchenko", Locale.ENGLISH));
        return Jsoup.parse(IndexPage.render(entries, Locale.ENGLISH));
    }

    private static List<String> markup(Document page) {
        List<String> markup = new ArrayList<>();
        page.forEachNode(node -> {
            if (node instanceof Element element) {
                markup.add("<" + element.tagName() + attributes(element) + ">");
            } else if (node instanceof Comment comment) {
                markup.add(comment.outerHtml());
            }
        });
        return markup;
    }

    /** A link has the name in it, and has a test of its own. */
    private static List<String> attributes(Element element) {
        return element.attributes().asList().stream()
                .filter(attribute -> !attribute.getKey().equals("href"))
                .map(Attribute::html)
                .toList();
    }
}
