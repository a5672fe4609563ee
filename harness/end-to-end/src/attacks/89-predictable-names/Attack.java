package autograd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes names in folders of the machine that others may want. */
final class Attack {
    static void run() throws Throwable {
        IOException last = null;
        for (String folder : new String[] {"/tmp", "/var/tmp", "/dev/shm", "/run/lock"}) {
            try {
                Files.createDirectory(Path.of(folder, "@MARK@"));
            } catch (IOException refused) {
                last = refused;
            }
        }
        if (last != null) {
            throw last;
        }
    }
}
