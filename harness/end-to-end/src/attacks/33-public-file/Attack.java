package autograd;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a file that everybody on the machine may read. */
final class Attack {
    static void run() throws Throwable {
        Trial.search(Files.readString(Path.of("@PUBLIC_FILE@")));
    }
}
