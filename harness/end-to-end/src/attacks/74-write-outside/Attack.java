package autograd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files wherever it may. */
final class Attack {
    static void run() throws Throwable {
        IOException last = null;
        for (String folder : new String[] {"@FOLDER@", ".", "@HOME@", "/tmp", "/var/tmp", "/dev/shm", "/etc"}) {
            try {
                if (!folder.equals("/etc") || Files.isWritable(Path.of("@FOLDER@"))) {
                    Files.writeString(Path.of(folder.equals("/etc") ? "@FOLDER@" : folder, "@MARK@"), "was here");
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
