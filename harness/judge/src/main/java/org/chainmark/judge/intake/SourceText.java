package org.chainmark.judge.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.chainmark.results.Fact;

/** Turns the bytes of a source file into text, or says where they stop being text. */
final class SourceText {
    private SourceText() {}

    /**
     * Strict UTF-8 without its byte order mark.
     *
     * @param path how the file is called in a problem
     */
    static String decode(String path, byte[] bytes) throws RefusedException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        if (result.isError()) {
            throw notText(path, bytes, in.position());
        }
        String text = out.flip().toString();
        if (text.indexOf('\0') >= 0) {
            throw notText(path, bytes, firstZero(bytes));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The text with {@code \n} between lines and none at the end, for comparing. */
    static String withPlainLineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }

    private static RefusedException notText(String path, byte[] bytes, int offset) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return new RefusedException(Fact.of("intake.notText")
                .with("path", path)
                .with("line", String.valueOf(line))
                .with("offset", String.valueOf(offset)));
    }

    private static int firstZero(byte[] bytes) {
        int offset = 0;
        while (bytes[offset] != 0) {
            offset++;
        }
        return offset;
    }
}
