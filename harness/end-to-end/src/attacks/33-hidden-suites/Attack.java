package autograd;

import java.io.FileInputStream;

/** Reads the jar with the hidden suites. */
final class Attack {
    static void run() throws Throwable {
        try (FileInputStream jar = new FileInputStream("@JAR@")) {
            if (jar.readNBytes(1_000).length > 0) {
                Trial.reached();
            }
        }
    }
}
