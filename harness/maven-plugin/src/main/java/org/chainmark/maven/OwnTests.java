package org.chainmark.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/**
 * How the student's own tests ended.
 *
 * @param run how many were run
 * @param failed names of those that failed; a report that cannot be read is taken for one
 */
record OwnTests(int run, List<String> failed) {
    static final OwnTests NONE = new OwnTests(0, List.of());

    OwnTests {
        failed = List.copyOf(failed);
    }

    private OwnTests plus(OwnTests other) {
        List<String> all = new ArrayList<>(failed);
        all.addAll(other.failed);
        return new OwnTests(run + other.run, all);
    }

    /**
     * Where the reports of a build are.
     *
     * @param folder where Surefire writes; need not exist
     * @param since when the build began: reports from before belong to tests that were not run in it
     */
    record Source(Path folder, Instant since) {
        /** What the build's reports say; nothing if no test was run. */
        OwnTests read() {
            OwnTests all = NONE;
            if (!Files.isDirectory(folder)) {
                return all;
            }
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "TEST-*.xml")) {
                for (Path file : files) {
                    if (isOfThisBuild(file)) {
                        all = all.plus(read(file));
                    }
                }
                return all;
            } catch (IOException e) {
                return all.plus(unreadable(folder));
            }
        }

        /** Some file systems keep whole seconds only. */
        private boolean isOfThisBuild(Path file) throws IOException {
            return Files.getLastModifiedTime(file).toInstant().getEpochSecond() >= since.getEpochSecond();
        }

        private static OwnTests read(Path file) {
            try (InputStream in = Files.newInputStream(file)) {
                return SurefireReport.read(in);
            } catch (IOException | XMLStreamException e) {
                return unreadable(file);
            }
        }

        private static OwnTests unreadable(Path file) {
            return new OwnTests(1, List.of("(" + file.getFileName() + " cannot be read)"));
        }
    }
}
