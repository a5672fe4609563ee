package org.chainmark.judge.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmark.judge.intake.SubmissionFolder.Kind;
import org.chainmark.results.Fact;

/**
 * Finds where in a submission the package is: below one of the usual source roots, in a folder by itself, or one
 * level further down, as learning platforms wrap what was handed in.
 */
final class SourceLocator {
    private final SubmissionFolder submission;
    private final IntakeRules rules;
    private final IntakeLimits limits;

    /** Problems that explain why nothing was found. */
    private final List<Fact> clues = new ArrayList<>();

    SourceLocator(SubmissionFolder submission, IntakeRules rules, IntakeLimits limits) {
        this.submission = submission;
        this.rules = rules;
        this.limits = limits;
    }

    /** The files of the package; at least one file or problem. */
    PackageWalk locate() throws IOException, RefusedException {
        Path root = submission.root();
        if (submission.entries(root).isEmpty()) {
            throw new RefusedException(Fact.of("intake.empty").with("path", submission.name(root)));
        }
        Optional<PackageWalk> here = within(root);
        return here.isPresent() ? here.get() : wrapped(root);
    }

    private PackageWalk wrapped(Path root) throws IOException, RefusedException {
        List<PackageWalk> walks = new ArrayList<>();
        List<String> wrappers = new ArrayList<>();
        for (Path entry : submission.entries(root)) {
            Optional<PackageWalk> walk = mayWrap(entry) ? within(entry) : Optional.empty();
            if (walk.isPresent()) {
                walks.add(walk.get());
                wrappers.add(submission.name(entry));
            }
        }
        if (walks.size() > 1) {
            throw new RefusedException(Fact.of("intake.ambiguous")
                    .with("package", rules.packageName())
                    .with("path", wrappers.get(0))
                    .with("other", wrappers.get(1)));
        }
        if (walks.isEmpty()) {
            throw new RefusedException(nothingFound());
        }
        return walks.get(0);
    }

    private boolean mayWrap(Path entry) throws IOException, RefusedException {
        String name = String.valueOf(entry.getFileName());
        if (name.startsWith(".") || name.equals("__MACOSX")) {
            return false;
        }
        Kind kind = submission.kind(entry);
        if (kind == Kind.LINK) {
            clues.add(PackageWalk.symlink(submission, entry));
        }
        return kind == Kind.FOLDER;
    }

    private Optional<PackageWalk> within(Path base) throws IOException, RefusedException {
        for (String sourceRoot : rules.sourceRoots()) {
            Optional<Path> folder = folder(base, sourceRoot + "/" + rules.packagePath());
            if (folder.isPresent()) {
                PackageWalk walk = new PackageWalk(submission, limits, false);
                walk.walk(folder.get(), rules.packagePath());
                if (walk.sawAnything()) {
                    return Optional.of(walk);
                }
            }
        }
        return rules.mayBeFlat() ? flat(base) : Optional.empty();
    }

    /** Goes down name by name, so that no link on the way is followed unseen. */
    private Optional<Path> folder(Path base, String path) throws IOException, RefusedException {
        Path current = base;
        for (String name : path.split("/", -1)) {
            if (name.isEmpty()) {
                continue;
            }
            current = current.resolve(name);
            Kind kind = submission.kind(current);
            if (kind == Kind.LINK) {
                throw new RefusedException(PackageWalk.symlink(submission, current));
            }
            if (kind != Kind.FOLDER) {
                return Optional.empty();
            }
        }
        return Optional.of(current);
    }

    /** The folder itself stands for the package if a Java file directly in it says so. */
    private Optional<PackageWalk> flat(Path folder) throws IOException, RefusedException {
        for (Path entry : submission.entries(folder)) {
            String name = String.valueOf(entry.getFileName());
            if (PackageWalk.isMisnamed(name)) {
                clues.add(PackageWalk.badName(submission, entry));
            }
            if (!PackageWalk.isJavaFile(name)) {
                continue;
            }
            Kind kind = submission.kind(entry);
            if (kind == Kind.LINK) {
                throw new RefusedException(PackageWalk.symlink(submission, entry));
            }
            if (kind == Kind.FILE && declaresPackage(entry, name)) {
                PackageWalk walk = new PackageWalk(submission, limits, true);
                walk.walk(folder, rules.packagePath());
                return Optional.of(walk);
            }
        }
        return Optional.empty();
    }

    private boolean declaresPackage(Path file, String name) throws IOException, RefusedException {
        String declared = PackageWalk.declaredPackage(submission, file);
        boolean ours = declared.equals(rules.packageName());
        if (!ours && rules.template().containsKey(rules.packagePath() + "/" + name)) {
            clues.add(wrongPackage(submission.name(file), rules, declared));
        }
        return ours;
    }

    private Fact nothingFound() {
        if (!clues.isEmpty()) {
            return clues.get(0);
        }
        return noSource(rules);
    }

    static Fact noSource(IntakeRules rules) {
        String name = rules.packagePath();
        return Fact.of("intake.noSource")
                .with("package", rules.packageName())
                .with(
                        "looked",
                        rules.sourceRoots().stream()
                                .map(root -> root.isEmpty() ? name : root + "/" + name)
                                .collect(Collectors.joining(", ")));
    }

    static Fact wrongPackage(String path, IntakeRules rules, String declared) {
        Fact fact = Fact.of(declared.isEmpty() ? "intake.noPackage" : "intake.wrongPackage")
                .with("path", path)
                .with("package", rules.packageName());
        return declared.isEmpty() ? fact : fact.with("found", declared);
    }
}
