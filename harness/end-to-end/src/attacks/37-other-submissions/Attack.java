package autograd;

import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the work of another student. */
final class Attack {
    static void run() throws Throwable {
        Trial.search(Files.readString(Path.of("@NEIGHBOUR@", "src", "main", "java", "autograd", "Value.java")));
    }
}
