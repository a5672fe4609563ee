package org.chainmark.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Colours of text against what is behind them, by the formula of WCAG 2. */
class ContrastTest {
    private static final double FOR_TEXT = 4.5;
    private static final double FOR_LINES = 3;

    /** Light, dark and printed, in the order of the style sheet. */
    private static final List<Map<String, String>> SCHEMES = schemes();

    @ParameterizedTest
    @CsvSource({
        "ink, page",
        "ink, card",
        "ink, soft",
        "quiet, page",
        "quiet, card",
        "quiet, soft",
        "accent, page",
        "accent, card",
        "good, page",
        "good, good-soft",
        "bad, page",
        "bad, card",
        "bad, soft",
        "bad, bad-soft",
        "warm, page",
        "warm, warm-soft",
    })
    void textCanBeRead(String text, String behind) {
        assertThat(SCHEMES)
                .hasSize(3)
                .allSatisfy(
                        colours -> assertThat(contrast(colours, text, behind)).isGreaterThanOrEqualTo(FOR_TEXT));
    }

    @ParameterizedTest
    @CsvSource({
        "accent, page",
        "accent, card",
        "bad, card",
        "quiet, card",
        "bad, page",
        "warm, page",
        "good, page",
        "quiet, page"
    })
    void linesThatMeanSomethingCanBeSeen(String line, String behind) {
        assertThat(SCHEMES)
                .allSatisfy(
                        colours -> assertThat(contrast(colours, line, behind)).isGreaterThanOrEqualTo(FOR_LINES));
    }

    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#777777, #ffffff, 4.48", "#ffffff, #ffffff, 1"})
    void theFormulaIsTheOneOfTheStandard(String one, String other, double contrast) {
        assertThat(contrast(Map.of("a", one, "b", other), "a", "b")).isCloseTo(contrast, Offset.offset(0.01));
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(Objects.requireNonNull(colours.get(one), one));
        double b = luminance(Objects.requireNonNull(colours.get(other), other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String digits = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        double[] parts = IntStream.of(1, 3, 5)
                .mapToDouble(start -> Integer.parseInt(digits.substring(start, start + 2), 16) / 255.0)
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    private static List<Map<String, String>> schemes() {
        return Pattern.compile(":root \\{([^}]*)}")
                .matcher(style())
                .results()
                .map(match -> colours(match.group(1)))
                .toList();
    }

    private static Map<String, String> colours(String rules) {
        Map<String, String> colours = new HashMap<>();
        Matcher variable = Pattern.compile("--([a-z-]+): (#[0-9a-f]+)").matcher(rules);
        while (variable.find()) {
            colours.put(variable.group(1), variable.group(2));
        }
        return colours;
    }

    private static String style() {
        try (InputStream file = Objects.requireNonNull(ContrastTest.class.getResourceAsStream("style.mustache"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
