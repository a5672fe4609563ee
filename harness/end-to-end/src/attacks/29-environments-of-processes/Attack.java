package autograd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the variables of every process it can see, the first one of the enclosure included. */
final class Attack {
    static void run() throws Throwable {
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                try {
                    Trial.search(Files.readString(process.resolve("environ"), StandardCharsets.ISO_8859_1));
                } catch (IOException refused) {
                    last = refused;
                }
            }
        }
        if (last != null) {
            throw last;
        }
    }

    private static IOException last;
}
