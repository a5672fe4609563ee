package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HostilePageTest {
    private static final Map<String, Document> PAGES = new ConcurrentHashMap<>();

    /** The page of a harmless text: what markup of ours there is. */
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
    void aTextIsReadAsItWasSentOrAsItsVisibleReplacement(HostileText text) {
        Document page = page(text.sent());
        String shown = text.shown();

        assertThat(text(page, "title")).isEqualTo(shown + " – Feedback");
        assertThat(text(page, "h1 bdi")).isEqualTo(shown);
        assertThat(text(page, ".exercise > h2 bdi")).isEqualTo(shown);
        assertThat(text(page, ".checks .title")).isEqualToIgnoringCase(shown);
        assertThat(text(page, ".checks .id")).isEqualTo(shown);
        assertThat(text(page, "pre:not(.test)")).isEqualTo(shown);
        assertThat(text(page, "pre.test")).isEqualTo(shown);
        assertThat(text(page, ".expression code")).isEqualTo(shown);
        assertThat(text(page, "table.graph tbody th code")).isEqualTo(shown);
        assertThat(text(page, ".problems li code")).isEqualTo(shown);
        assertThat(text(page, "footer")).contains("(" + shown + ")", "Chainmark " + shown);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aTextIsNeverTakenForAMessage(HostileText text) {
        Document page = page(text.sent());
        String shown = text.shown();

        assertThat(page.select(".fact").stream().map(Element::wholeText))
                .contains(
                        shown + " should be " + shown + " and is " + shown + ".",
                        "Your code threw " + shown + " in " + shown + " (" + shown + ").");
    }

    @Test
    void aVeryLongTextIsCutAndNothingElseChanges() {
        Document page = page("<b>".repeat(40_000));

        assertThat(markup(page)).isEqualTo(OURS);
        assertThat(text(page, "h1 bdi")).hasSizeLessThan(130).endsWith("…");
        assertThat(text(page, "pre:not(.test)")).hasSizeLessThan(4_100).endsWith("(116000 more characters)");
        assertThat(text(page, ".problems li code")).hasSizeLessThan(700).endsWith("(119400 more characters)");
    }

    @Test
    void aTextIsNotCutWithinACharacter() {
        Document page = page("x" + "\uD83D\uDE00".repeat(4_000));

        assertThat(page.text()).doesNotContain("[U+D83D]", "[U+DE00]");
    }

    private static Document page(String text) {
        return PAGES.computeIfAbsent(
                text, sent -> Jsoup.parse(SubmissionPage.render(HostileReports.everywhere(sent), Locale.ENGLISH)));
    }

    private static String text(Document page, String selector) {
        return Objects.requireNonNull(page.selectFirst(selector)).wholeText();
    }

    /** Every element with its attributes, and every comment; values only where a text is not part of them. */
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

    private static List<String> attributes(Element element) {
        return element.attributes().asList().stream()
                .map(attribute -> attribute.getKey() + dependsOnText(attribute))
                .toList();
    }

    /** The size of a picture depends on the texts in it; nothing else does. */
    private static String dependsOnText(Attribute attribute) {
        return switch (attribute.getKey()) {
            case "width", "height", "viewbox", "viewBox", "x", "y", "d", "points" -> "=" + shape(attribute.getValue());
            case "class" -> "=" + attribute.getValue().replace(" roomy", "");
            default -> "=" + attribute.getValue();
        };
    }

    private static String shape(String value) {
        return value.matches("[MLQ0-9., -]*") ? "" : value;
    }
}
