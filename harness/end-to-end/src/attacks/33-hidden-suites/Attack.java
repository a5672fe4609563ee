package autograd;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the jar with the hidden suites. */
final class Attack {
    static void run() throws Throwable {
        if (Files.readAllBytes(Path.of("@JAR@")).length > 0) {
            Trial.reached();
        }
    }
}
