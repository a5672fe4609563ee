package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.chainmark.results.Fact;

/**
 * Takes submissions of one exercise in. Only regular Java files of the exercise's package are read, within limits;
 * symbolic links are never followed. Safe for use by many threads.
 */
public final class Intake {
    private final IntakeRules rules;
    private final IntakeLimits limits;
    private final FileAccess files;

    public Intake(IntakeRules rules) {
        this(rules, IntakeLimits.DEFAULT, FileAccess.DISK);
    }

    Intake(IntakeRules rules, IntakeLimits limits, FileAccess files) {
        this.rules = rules;
        this.limits = limits;
        this.files = files;
    }

    /**
     * Takes one submission in.
     *
     * @param path a folder, or a single Java file of the exercise's package
     * @throws IOException if the disk fails; whatever the submission itself is to blame for is a
     *     {@link IntakeResult.Refused}
     */
    public IntakeResult take(Path path) throws IOException {
        SubmissionFolder submission = new SubmissionFolder(path.toAbsolutePath(), files, limits.entries());
        try {
            return switch (submission.kind(submission.root())) {
                case MISSING -> refused("intake.missing", submission);
                case LINK -> refused("intake.symlink", submission);
                case OTHER -> refused("intake.notAFolder", submission);
                case FILE -> single(submission);
                case FOLDER ->
                    new SourceReader(submission, rules, limits)
                            .read(new SourceLocator(submission, rules, limits).locate());
            };
        } catch (RefusedException e) {
            return new IntakeResult.Refused(List.of(e.problem()));
        }
    }

    private IntakeResult single(SubmissionFolder submission) throws IOException, RefusedException {
        Path file = submission.root();
        String name = String.valueOf(file.getFileName());
        if (!PackageWalk.isJavaFile(name)) {
            return refused("intake.notAFolder", submission);
        }
        if (!rules.mayBeFlat()) {
            return new IntakeResult.Refused(List.of(SourceLocator.noSource(rules)));
        }
        String declared = PackageWalk.declaredPackage(submission, file);
        if (!declared.equals(rules.packageName())) {
            return new IntakeResult.Refused(
                    List.of(SourceLocator.wrongPackage(submission.name(file), rules, declared)));
        }
        SourceReader reader = new SourceReader(submission, rules, limits);
        return reader.read(Map.of(rules.packagePath() + "/" + name, file));
    }

    private static IntakeResult refused(String key, SubmissionFolder submission) {
        return new IntakeResult.Refused(List.of(Fact.of(key).with("path", submission.name(submission.root()))));
    }
}
