package org.chainmark.reports.escape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmark.reports.HostileText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class EscapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "plain|plain",
                "a,b|\"a,b\"",
                "say \"x\"|\"say \"\"x\"\"\"",
                "=1+1|\"'=1+1\"",
                "a;=1|\"a;'=1\"",
                "a; -1|\"a; '-1\"",
                "a-1; b+2|\"a-1; b+2\"",
            })
    void aFieldIsQuotedAndNoFormula(String text, String field) {
        assertThat(CsvField.escape(text)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"::error::gone,. ::error::gone", "a::b,a::b", "say ##[error]x,say ## [error]x"})
    void aLogTakesNoLineForACommand(String text, String line) {
        assertThat(TerminalText.line(text)).isEqualTo(line);
    }

    @Test
    void aCommandIsSeenBehindWhatATerminalDoesNotShow() {
        assertThat(TerminalText.line("\u001B[1m \u200B::add-mask::x")).isEqualTo(". ::add-mask::x");
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aTerminalObeysNothing(HostileText text) {
        assertThat(TerminalText.line(text.sent())).doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\u200C\u200D]]");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void aSegmentHasNoCharacterThatALinkWouldObey(HostileText text) {
        assertThat(UrlSegment.encode(text.sent())).matches("([A-Za-z0-9._~-]|%[0-9A-F]{2})+");
    }
}
