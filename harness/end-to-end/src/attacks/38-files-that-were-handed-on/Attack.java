package autograd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads whatever files are open already. */
final class Attack {
    static void run() throws Throwable {
        IOException last = null;
        for (int number = 3; number < 64; number++) {
            Path file = Path.of("/proc/self/fd", Integer.toString(number));
            try {
                if (Files.size(file) < 1_000) {
                    Trial.search(Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException refused) {
                last = refused;
            }
        }
        if (last != null) {
            throw last;
        }
    }
}
