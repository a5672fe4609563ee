package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.SourceVersion;
import org.chainmark.results.Fact;

/** Finds the Java files of a package and its sub-packages in one folder. */
final class PackageWalk {
    /** Enough of a file to see its package below a long licence. */
    private static final int BEGINNING = 16 * 1024;

    private static final String SUFFIX = ".java";

    private final SubmissionFolder submission;
    private final IntakeLimits limits;
    private final boolean onlyDeclared;
    private final Map<String, Path> found = new TreeMap<>();
    private final List<Fact> problems = new ArrayList<>();
    private final List<Fact> notices = new ArrayList<>();

    /** @param onlyDeclared whether files are left out that do not declare the package of their folder */
    PackageWalk(SubmissionFolder submission, IntakeLimits limits, boolean onlyDeclared) {
        this.submission = submission;
        this.limits = limits;
        this.onlyDeclared = onlyDeclared;
    }

    /** Path below the source root to the file, sorted. */
    Map<String, Path> found() {
        return found;
    }

    List<Fact> problems() {
        return problems;
    }

    List<Fact> notices() {
        return notices;
    }

    boolean sawAnything() {
        return !found.isEmpty() || !problems.isEmpty();
    }

    /** Takes the files of a folder that stands for the package at {@code packagePath}. */
    void walk(Path folder, String packagePath) throws IOException, RefusedException {
        walk(folder, packagePath, 0);
    }

    private void walk(Path folder, String packagePath, int depth) throws IOException, RefusedException {
        for (Path entry : submission.entries(folder)) {
            String name = String.valueOf(entry.getFileName());
            if (isJavaFile(name) || isIdentifier(name)) {
                visit(entry, packagePath + "/" + name, depth);
            } else if (isMisnamed(name)) {
                notices.add(badName(submission, entry));
            } else if (name.equals("module-info.java")) {
                notices.add(Fact.of("intake.module").with("path", submission.name(entry)));
            }
        }
    }

    private void visit(Path entry, String key, int depth) throws IOException, RefusedException {
        switch (submission.kind(entry)) {
            case LINK -> problems.add(symlink(submission, entry));
            case FOLDER -> descend(entry, key, depth + 1);
            case FILE -> {
                if (key.endsWith(SUFFIX)) {
                    take(entry, key);
                }
            }
            case OTHER, MISSING -> {}
        }
    }

    private void descend(Path folder, String key, int depth) throws IOException, RefusedException {
        if (key.endsWith(SUFFIX)) {
            return;
        }
        if (depth <= limits.depth()) {
            walk(folder, key, depth);
        } else if (!onlyDeclared) {
            throw new RefusedException(Fact.of("intake.tooDeep")
                    .with("path", submission.name(folder))
                    .with("limit", String.valueOf(limits.depth())));
        }
    }

    private void take(Path file, String key) throws IOException, RefusedException {
        String folder = key.substring(0, key.lastIndexOf('/'));
        if (onlyDeclared && !declaredPackage(submission, file).equals(folder.replace('/', '.'))) {
            return;
        }
        if (found.size() == limits.files()) {
            throw new RefusedException(Fact.of("intake.tooManyFiles").with("limit", String.valueOf(limits.files())));
        }
        found.put(key, file);
    }

    static Fact symlink(SubmissionFolder submission, Path path) {
        return Fact.of("intake.symlink").with("path", submission.name(path));
    }

    static String declaredPackage(SubmissionFolder submission, Path file) throws IOException, RefusedException {
        return PackageDeclaration.of(submission.beginning(file, BEGINNING));
    }

    /** Whether a file is named as a class is; {@code package-info.java} and {@code Value (1).java} are not. */
    static boolean isJavaFile(String name) {
        return name.endsWith(SUFFIX) && isIdentifier(name.substring(0, name.length() - SUFFIX.length()));
    }

    /** Whether a file was surely meant as a class, but cannot be one under this name. */
    static boolean isMisnamed(String name) {
        return name.endsWith(SUFFIX)
                && !name.startsWith(".")
                && !name.equals("package-info.java")
                && !name.equals("module-info.java")
                && !isJavaFile(name);
    }

    static Fact badName(SubmissionFolder submission, Path file) {
        return Fact.of("intake.badName").with("path", submission.name(file));
    }

    private static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name) && name.codePoints().noneMatch(Character::isIdentifierIgnorable);
    }
}
