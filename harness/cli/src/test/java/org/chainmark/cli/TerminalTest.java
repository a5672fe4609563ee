package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {
    private static final String PROPERTY = "chainmark.test.encoding";

    @ParameterizedTest
    @CsvSource({"UTF-8,UTF-8", "ISO-8859-1,ISO-8859-1", "ANSI_X3.4-1968,UTF-8", "no-such-encoding,UTF-8"})
    void writesInTheEncodingOfTheTerminalUnlessNobodyChoseOne(String encoding, String expected) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setProperty(PROPERTY, encoding);
        try {
            PrintWriter writer = Terminal.writer(new PrintStream(bytes, true, StandardCharsets.UTF_8), PROPERTY);
            writer.print("J\u00F6rg");
            writer.flush();
        } finally {
            System.clearProperty(PROPERTY);
        }
        assertThat(bytes.toByteArray()).isEqualTo("J\u00F6rg".getBytes(Charset.forName(expected)));
    }
}
