package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chainmark.judge.intake.SubmissionFolder.Kind;
import org.chainmark.results.Fact;

/**
 * Takes the documents of an exercise in: regular files of the right name in the folder of the submission, or one level
 * further down. Safe for use by many threads.
 */
public final class DocumentIntake {
    private final Map<String, String> templates;
    private final boolean takesTests;
    private final IntakeLimits limits;
    private final FileAccess files;

    /**
     * Prepares to take documents.
     *
     * @param templates name of each document to the text a student starts from
     * @param takesTests whether the Java files below {@code src/test/java} are taken too
     */
    public DocumentIntake(Map<String, String> templates, boolean takesTests) {
        this(templates, takesTests, IntakeLimits.DOCUMENTS, FileAccess.DISK);
    }

    DocumentIntake(Map<String, String> templates, boolean takesTests, IntakeLimits limits, FileAccess files) {
        this.templates = Map.copyOf(templates);
        this.takesTests = takesTests;
        this.limits = limits;
        this.files = files;
    }

    /**
     * Takes the documents of one submission.
     *
     * @return {@link IntakeResult.Texts}, {@link IntakeResult.NotStarted} or {@link IntakeResult.Refused}
     * @throws IOException if the disk fails; whatever the submission is to blame for is a refusal
     */
    public IntakeResult take(Path path) throws IOException {
        SubmissionFolder submission = new SubmissionFolder(path.toAbsolutePath(), files, limits.entries());
        try {
            return switch (submission.kind(submission.root())) {
                case MISSING -> refused("intake.missing", submission);
                case LINK -> refused("intake.symlink", submission);
                case OTHER -> refused("intake.notAFolder", submission);
                case FILE ->
                    PackageWalk.isJavaFile(String.valueOf(submission.root().getFileName()))
                            ? new IntakeResult.NotStarted()
                            : refused("intake.notAFolder", submission);
                case FOLDER -> read(submission);
            };
        } catch (RefusedException e) {
            return new IntakeResult.Refused(List.of(e.problem()));
        }
    }

    private IntakeResult read(SubmissionFolder submission) throws IOException, RefusedException {
        Optional<Path> base = base(submission);
        if (base.isEmpty()) {
            return new IntakeResult.NotStarted();
        }
        Map<String, String> texts = new TreeMap<>();
        for (Map.Entry<String, Path> document :
                documents(submission, base.get()).entrySet()) {
            texts.put(document.getKey(), text(submission, document.getValue()));
        }
        if (texts.entrySet().stream().allMatch(this::equalsTemplate)) {
            return new IntakeResult.NotStarted();
        }
        Map<String, String> tests = takesTests ? new TestSources(submission, limits).in(base.get()) : Map.of();
        return new IntakeResult.Texts(texts, tests);
    }

    /** The folder that the documents are in; none if there is no document. */
    private Optional<Path> base(SubmissionFolder submission) throws IOException, RefusedException {
        if (!documents(submission, submission.root()).isEmpty()) {
            return Optional.of(submission.root());
        }
        List<Path> wrappers = new ArrayList<>();
        for (Path entry : submission.entries(submission.root())) {
            String name = String.valueOf(entry.getFileName());
            boolean mayWrap = !name.startsWith(".") && !name.equals("__MACOSX");
            if (mayWrap
                    && submission.kind(entry) == Kind.FOLDER
                    && !documents(submission, entry).isEmpty()) {
                wrappers.add(entry);
            }
        }
        if (wrappers.size() > 1) {
            throw new RefusedException(Fact.of("intake.documentsTwice")
                    .with("path", submission.name(wrappers.get(0)))
                    .with("other", submission.name(wrappers.get(1))));
        }
        return wrappers.stream().findFirst();
    }

    /** The documents in a folder by their own names; {@code notes.md} will do for {@code NOTES.md}. */
    private Map<String, Path> documents(SubmissionFolder submission, Path folder) throws IOException, RefusedException {
        Map<String, Path> found = new TreeMap<>();
        for (Path entry : submission.entries(folder)) {
            String name = String.valueOf(entry.getFileName());
            for (String document : templates.keySet()) {
                boolean meant =
                        name.equals(document) || (name.equalsIgnoreCase(document) && !found.containsKey(document));
                if (meant && isFile(submission, entry)) {
                    found.put(document, entry);
                }
            }
        }
        return found;
    }

    private static boolean isFile(SubmissionFolder submission, Path entry) throws IOException, RefusedException {
        Kind kind = submission.kind(entry);
        if (kind == Kind.LINK) {
            throw new RefusedException(PackageWalk.symlink(submission, entry));
        }
        return kind == Kind.FILE;
    }

    private String text(SubmissionFolder submission, Path file) throws IOException, RefusedException {
        byte[] bytes = submission.beginning(file, limits.bytesPerFile() + 1);
        if (bytes.length > limits.bytesPerFile()) {
            throw new RefusedException(Fact.of("intake.documentTooLarge")
                    .with("path", submission.name(file))
                    .with("limit", String.valueOf(limits.bytesPerFile())));
        }
        return SourceText.decode(submission.name(file), bytes);
    }

    private boolean equalsTemplate(Map.Entry<String, String> document) {
        String template = templates.getOrDefault(document.getKey(), "");
        return SourceText.withPlainLineEnds(template).equals(SourceText.withPlainLineEnds(document.getValue()));
    }

    private static IntakeResult refused(String key, SubmissionFolder submission) {
        return new IntakeResult.Refused(List.of(Fact.of(key).with("path", submission.name(submission.root()))));
    }
}
