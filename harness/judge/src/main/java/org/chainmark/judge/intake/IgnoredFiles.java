package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.intake.SubmissionFolder.Kind;
import org.chainmark.results.Fact;

/**
 * Names the files of a submission that would change how Java code is compiled or found elsewhere and that are not taken
 * here, so that nobody wonders why they have no effect.
 */
public final class IgnoredFiles {
    private static final int MOST_ENTRIES = 1_000;
    private static final List<String> SOURCE_ROOTS = List.of("src/main/java", "src/test/java", "src", "");
    private static final List<String> RESERVED = List.of(
            "java/lang", "java/util", "java/io", "javax", "jdk", "sun", "com/sun", "org/chainmark", "org/junit");
    private static final String PROCESSORS = "META-INF/services/javax.annotation.processing.Processor";

    private final SubmissionFolder submission;
    private final List<Fact> found = new ArrayList<>();

    private IgnoredFiles(SubmissionFolder submission) {
        this.submission = submission;
    }

    /**
     * What is ignored of a submission; nothing if it is not a folder, or may not be read.
     *
     * @throws IOException if the disk fails
     */
    public static List<Fact> in(Path folder) throws IOException {
        SubmissionFolder submission = new SubmissionFolder(folder.toAbsolutePath(), FileAccess.DISK, MOST_ENTRIES);
        IgnoredFiles ignored = new IgnoredFiles(submission);
        try {
            if (submission.kind(submission.root()) == Kind.FOLDER) {
                ignored.look(submission.root());
                for (Path entry : submission.entries(submission.root())) {
                    String name = String.valueOf(entry.getFileName());
                    if (!name.startsWith(".") && !name.equals("src") && submission.kind(entry) == Kind.FOLDER) {
                        ignored.look(entry);
                    }
                }
            }
        } catch (RefusedException e) {
            // Taking the submission in meets the same and says so.
            return ignored.found;
        }
        return ignored.found;
    }

    private void look(Path base) throws IOException, RefusedException {
        for (String sourceRoot : SOURCE_ROOTS) {
            Path root = base.resolve(sourceRoot);
            if (!sourceRoot.isEmpty() && submission.kind(root) != Kind.FOLDER) {
                continue;
            }
            note(root.resolve("module-info.java"), Kind.FILE, Fact.of("intake.module"));
            note(root.resolve(PROCESSORS), Kind.FILE, Fact.of("intake.processor"));
            for (String reserved : RESERVED) {
                note(root.resolve(reserved), Kind.FOLDER, Fact.of("intake.reserved"));
            }
        }
        note(base.resolve("src/main/resources").resolve(PROCESSORS), Kind.FILE, Fact.of("intake.processor"));
    }

    private void note(Path path, Kind kind, Fact fact) throws IOException, RefusedException {
        if (submission.kind(path) == kind) {
            found.add(fact.with("path", submission.name(path)));
        }
    }
}
