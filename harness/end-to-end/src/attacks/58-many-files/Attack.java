package autograd;

import java.nio.file.Files;
import java.nio.file.Path;

/** Makes 60,000 files. */
final class Attack {
    static void run() throws Throwable {
        for (int i = 0; i < 60_000; i++) {
            Files.createFile(Path.of("@FOLDER@", "@MARK@-" + i));
        }
        Trial.reached();
    }
}
