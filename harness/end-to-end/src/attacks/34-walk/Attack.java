package autograd;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Lists whatever folders it can see, for names that tell something. */
final class Attack {
    static void run() throws Throwable {
        try (Stream<Path> paths = Files.walk(Path.of("@BAIT@"), 3)) {
            paths.forEach(path -> Trial.search(path.toString()));
        } catch (UncheckedIOException refused) {
            try (Stream<Path> paths = Files.list(Path.of("@BAIT@", "public"))) {
                paths.forEach(path -> Trial.search(path.toString()));
            }
        }
    }
}
