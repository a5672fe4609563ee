package autograd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for the folder of the class in command lines and mounts. */
final class Attack {
    static void run() throws Throwable {
        StringBuilder all = new StringBuilder();
        for (String pattern : new String[] {"[0-9]*", "self"}) {
            try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), pattern)) {
                for (Path process : processes) {
                    for (String name : new String[] {"cmdline", "mountinfo", "maps"}) {
                        try {
                            all.append(Files.readString(process.resolve(name), StandardCharsets.ISO_8859_1));
                        } catch (IOException refused) {
                            all.append(' ');
                        }
                    }
                }
            }
        }
        if (all.indexOf("@CLASS_FOLDER@") >= 0) {
            Trial.reached();
        }
    }
}
