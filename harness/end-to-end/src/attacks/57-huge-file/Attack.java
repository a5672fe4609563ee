package autograd;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a file of 64 MiB. */
final class Attack {
    static void run() throws Throwable {
        Path file = Path.of("@FOLDER@", "@MARK@");
        byte[] piece = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 64; i++) {
                out.write(piece);
            }
            Trial.reached();
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
