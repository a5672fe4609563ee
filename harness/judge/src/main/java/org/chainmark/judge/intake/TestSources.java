package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.chainmark.judge.intake.SubmissionFolder.Kind;

/** The student's own tests as text. They are only looked at, so what cannot be read of them is left out. */
final class TestSources {
    private static final List<String> ROOT = List.of("src", "test", "java");

    private final SubmissionFolder submission;
    private final IntakeLimits limits;
    private final Map<String, String> texts = new TreeMap<>();
    private int bytesLeft;

    TestSources(SubmissionFolder submission, IntakeLimits limits) {
        this.submission = submission;
        this.limits = limits;
        this.bytesLeft = limits.bytesInAll();
    }

    /** Path below {@code src/test/java} to text. */
    Map<String, String> in(Path base) throws IOException {
        try {
            Path folder = base;
            for (String name : ROOT) {
                folder = folder.resolve(name);
                if (submission.kind(folder) != Kind.FOLDER) {
                    return Map.of();
                }
            }
            PackageWalk walk = new PackageWalk(submission, limits, false);
            walk.walk(folder, "");
            for (Map.Entry<String, Path> file : walk.found().entrySet()) {
                read(file.getKey().substring(1), file.getValue());
            }
        } catch (RefusedException e) {
            // Too many files, too deep or not to be read: what was read until here will do.
            return texts;
        }
        return texts;
    }

    private void read(String key, Path file) throws IOException, RefusedException {
        byte[] bytes = submission.beginning(file, limits.bytesPerFile() + 1);
        if (bytes.length > limits.bytesPerFile() || bytes.length > bytesLeft) {
            return;
        }
        bytesLeft -= bytes.length;
        try {
            texts.put(key, SourceText.decode(submission.name(file), bytes));
        } catch (RefusedException e) {
            // Not text: no test can be found in it, and whether it compiles is not asked here.
            texts.remove(key);
        }
    }
}
