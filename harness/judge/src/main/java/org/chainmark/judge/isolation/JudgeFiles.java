package org.chainmark.judge.isolation;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the judge's own classes, hidden suites among them, were loaded from. */
final class JudgeFiles {
    private JudgeFiles() {}

    /** Jars and folders of the class path and the place of this very class, links resolved. */
    static List<Path> onClassPath() {
        List<Path> files = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            if (!entry.isEmpty()) {
                files.add(Path.of(entry));
            }
        }
        var source = JudgeFiles.class.getProtectionDomain().getCodeSource();
        if (source != null && source.getLocation().getProtocol().equals("file")) {
            // Some class loaders leave spaces as they are.
            files.add(Path.of(URI.create(source.getLocation().toString().replace(" ", "%20"))));
        }
        return files.stream().filter(Files::exists).map(JudgeFiles::real).toList();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
