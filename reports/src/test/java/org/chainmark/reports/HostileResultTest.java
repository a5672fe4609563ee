package org.chainmark.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a student sent does not change the shape of a result, and is in it unchanged. */
class HostileResultTest {
    private static final List<String> SHAPE =
            StrictJson.shape(StrictJson.parse(json(HostileReports.everywhere("harmless"))));

    /** The texts are names of parameters too, which never come from a student and have to be characters. */
    static List<HostileText> texts() {
        return HostileText.all().stream()
                .filter(text -> text.sent().codePoints().noneMatch(HostileResultTest::isHalfACharacter))
                .toList();
    }

    private static boolean isHalfACharacter(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    @Test
    void halfACharacterIsReadAsItWasWritten() {
        GradingReport report = SampleReports.rich("\uD83D alone", "\uDE00\uD83D");

        assertThat(ResultJson.read(ResultJson.write(report))).isEqualTo(report);
        assertThat(json(report)).doesNotContainPattern("\\p{Cs}");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void whatIsReadIsWhatWasWritten(HostileText text) {
        GradingReport report = HostileReports.everywhere(text.sent());

        assertThat(ResultJson.read(ResultJson.write(report))).isEqualTo(report);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextAddsAField(HostileText text) {
        String json = json(HostileReports.everywhere(text.sent()));

        assertThat(StrictJson.shape(StrictJson.parse(json))).hasSameSizeAs(SHAPE);
        assertThat(json).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]");
    }

    private static String json(GradingReport report) {
        return new String(ResultJson.write(report), StandardCharsets.UTF_8);
    }
}
