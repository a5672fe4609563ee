package autograd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves a file for its next run, and ends this one. */
final class Attack {
    static void run() throws Throwable {
        for (String folder : new String[] {"@FOLDER@", ".", System.getProperty("java.io.tmpdir"), "/tmp", "/var/tmp", "/dev/shm"}) {
            Path file = Path.of(folder, "@MARK@");
            try {
                if (Files.exists(file)) {
                    Trial.reached();
                    return;
                }
                Files.createFile(file);
            } catch (IOException e) {
                refused = e;
            }
        }
        if (refused != null) {
            throw refused;
        }
        Runtime.getRuntime().halt(1);
    }

    private static IOException refused;
}
