package org.chainmark.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.view.Occasion;
import org.chainmark.results.GradingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format. */
class ReportFormatsTest {
    @Test
    void aFormatIsFoundByItsIdAndNoTwoShareOneOrAFile() {
        assertThat(ReportFormats.all())
                .hasSize(7)
                .allSatisfy(
                        format -> assertThat(ReportFormats.find(format.id())).containsSame(format));
        assertThat(ReportFormats.all()).extracting(ReportFormat::id).doesNotHaveDuplicates();
        assertThat(ReportFormats.all()).extracting(ReportFormat::fileName).doesNotHaveDuplicates();
        assertThat(ReportFormats.find("xml")).isEmpty();
    }

    static Stream<Arguments> formatsAndTexts() {
        return ReportFormats.all().stream()
                .flatMap(format -> HostileText.all().stream().map(text -> Arguments.of(format.id(), text)));
    }

    @ParameterizedTest(name = "{0} {index}")
    @MethodSource("formatsAndTexts")
    void nothingUnseenIsWritten(String format, HostileText text) {
        assertThat(plain(format, HostileReports.everywhere(text.sent())))
                .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n\t\u200C\u200D]]");
    }

    static List<String> formats() {
        return ReportFormats.all().stream().map(ReportFormat::id).toList();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theSameResultGivesTheSameBytes(String format) {
        assertThat(plain(format, SampleReports.rich())).isEqualTo(plain(format, SampleReports.rich()));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aVeryLargeResultIsNoLargeFile(String format) {
        assertThat(plain(format, HostileReports.everywhere("<@all>&\"`\u001B".repeat(100_000))))
                .hasSizeLessThan(600_000);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void sentencesAreInTheLanguageAskedFor(String format) {
        Presentation ukrainian = new Presentation(Locale.forLanguageTag("uk"), Occasion.GRADING, "");

        String written = decoded(format, Written.by(format(format), ukrainian, SampleReports.doesNotCompile()));

        assertThat(written).containsAnyOf("рядок", "компіл", "Не");
        assertThat(plain(format, SampleReports.doesNotCompile())).doesNotContainPattern("\\p{IsCyrillic}");
    }

    private static ReportFormat format(String id) {
        return ReportFormats.find(id).orElseThrow();
    }

    private static String plain(String format, GradingReport report) {
        return decoded(format, Written.by(format(format), report));
    }

    private static String decoded(String format, String written) {
        return format.equals("classroom")
                ? new String(Base64.getDecoder().decode(written.strip()), StandardCharsets.UTF_8)
                : written;
    }
}
