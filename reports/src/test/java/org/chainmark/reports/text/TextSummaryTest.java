package org.chainmark.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.view.Occasion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextSummaryTest {
    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextAddsALine(HostileText text) {
        assertThat(lines(text.sent())).hasSameSizeAs(lines("harmless"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noLineIsObeyedByATerminalOrALog(HostileText text) {
        assertThat(lines(text.sent())).allSatisfy(line -> {
            assertThat(line).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\u200C\u200D]]");
            assertThat(line.strip()).doesNotStartWith("::").doesNotContain("##[");
        });
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(lines("x".repeat(100_000)))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(410));
    }

    private static List<String> lines(String text) {
        return TextSummary.lines(
                HostileReports.everywhere(text), Locale.ENGLISH, Occasion.GRADING, Path.of("report.html"));
    }
}
