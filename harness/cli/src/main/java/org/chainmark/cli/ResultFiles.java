package org.chainmark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.chainmark.results.GradingReport;
import org.chainmark.results.json.ResultFormatException;
import org.chainmark.results.json.ResultJson;

/** Reads results that may come from anywhere, such as a run that a student controls. */
final class ResultFiles {
    /** The largest results of the samples are a tenth of it. */
    static final int LARGEST = 4 << 20;

    private static final int LONGEST_REASON = 300;

    private static final Pattern FOR_PROGRAMMERS =
            Pattern.compile(": expected close marker.*|: not one of the values.*| \\(but could.*|, from `[^`]*`"
                    + "|org\\.chainmark\\.results\\.|java\\.lang\\.");

    private ResultFiles() {}

    /** Why a result cannot be used, in a sentence that says what to do. */
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1L;

        UnreadableException(String message, Exception cause) {
            super(message, cause);
        }
    }

    /**
     * Reads a result.
     *
     * @param path a file, or a folder with a {@code result.json} in it
     */
    static GradingReport read(Path path) throws UnreadableException {
        Path file = Files.isDirectory(path) ? path.resolve("result.json") : path;
        String name = "`" + FileName.text(file) + "`";
        try {
            return ResultJson.read(bytes(file));
        } catch (IOException e) {
            throw new UnreadableException(
                    name + " cannot be read: " + SystemFailure.reason(e)
                            + ". Give a result.json that `chainmark grade` or `mvn verify` wrote.",
                    e);
        } catch (ResultFormatException e) {
            throw new UnreadableException(
                    name + " is " + reason(e)
                            + ". Grade again with this version of Chainmark, and give the file as it was written.",
                    e);
        }
    }

    /** What is wrong, without what the JSON library adds for programmers. */
    private static String reason(ResultFormatException failure) {
        String reason = FOR_PROGRAMMERS
                .matcher(String.valueOf(failure.getMessage()))
                .replaceAll("")
                .strip();
        return reason.substring(0, Math.min(LONGEST_REASON, reason.length()));
    }

    /** One byte more than there may be is enough to know, whatever the file says of its size. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new IOException("it is larger than " + (LARGEST >> 20) + " MiB, which no result is");
            }
            return bytes;
        }
    }
}
