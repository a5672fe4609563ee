package org.chainmark.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmark.judge.intake.archive.ArchiveName;
import org.chainmark.judge.intake.archive.ClassArchive;

/** Finds the submissions that the paths of a command line mean. Used once. */
final class SubmissionSearch {
    private static final String WHAT_TO_GIVE =
            "Give the folder or archive of a submission, or a folder of submissions.";

    private final Folders folders;
    private final PrivateFolder unpacked;
    private final Path output;
    private final SubmissionShape shape;
    private final SubmissionNames names = new SubmissionNames();
    private final Set<Path> seen = new HashSet<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Prepares a search.
     *
     * @param unpacked where archives of a whole class are taken apart; what is found there is good until it is closed
     * @param output the folder of the results, which is passed over when it lies among submissions
     */
    SubmissionSearch(Folders folders, PrivateFolder unpacked, Path output) {
        this.folders = folders;
        this.unpacked = unpacked;
        this.output = RealPath.of(output);
        this.shape = new SubmissionShape(folders);
    }

    /**
     * What was found.
     *
     * @param submissions in the order of the paths, and by name within one path
     * @param problems a sentence for every path that leads to no submission
     * @param notes a sentence for everything that was passed over or is not called what its folder is called
     */
    record Found(List<Submission> submissions, List<String> problems, List<String> notes) {
        Found {
            submissions = List.copyOf(submissions);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    Found find(List<Path> paths) {
        paths.forEach(this::addPath);
        return new Found(submissions, problems, notes);
    }

    private void addPath(Path path) {
        if (path.toString().isEmpty()) {
            problems.add("One of the paths is empty. Does the command name a variable that has no value?");
            return;
        }
        try {
            if (Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
                addFolder(path);
            } else if (SubmissionShape.isArchive(path)) {
                addArchive(path, RealPath.of(path));
            } else if (SubmissionShape.isJavaFile(path)) {
                add(path, RealPath.of(path));
            } else {
                problem(path, "is neither a Java file nor an archive. " + WHAT_TO_GIVE);
            }
        } catch (IOException e) {
            unreachable(path, e);
        }
    }

    private void addFolder(Path folder) throws IOException {
        // A link that the caller typed is followed; links in a folder are the judge's to refuse.
        Path real = RealPath.of(folder);
        List<Path> entries = folders.entries(real);
        List<Path> members = entries.stream().filter(this::mayBeSubmission).toList();
        if (entries.isEmpty()) {
            problem(folder, "is empty. " + WHAT_TO_GIVE);
        } else if (members.isEmpty() || shape.isSubmission(real)) {
            // A folder with neither Java files nor folders goes to the judge too, which says what it looked for.
            add(folder, real);
        } else {
            withoutPacked(members).forEach(member -> add(member, member));
        }
    }

    private boolean mayBeSubmission(Path entry) {
        String name = String.valueOf(entry.getFileName());
        boolean named = !name.startsWith(".") && !name.equals("__MACOSX");
        boolean folder = Files.isDirectory(entry) && !isForResults(RealPath.of(entry));
        return named && (folder || SubmissionShape.isArchive(entry));
    }

    /** Who unpacks an archive beside itself has the same work twice. */
    private List<Path> withoutPacked(List<Path> members) {
        Set<String> unpackedToo = members.stream()
                .filter(member -> !SubmissionShape.isArchive(member))
                .map(FileName::of)
                .collect(Collectors.toSet());
        List<Path> kept = new ArrayList<>();
        for (Path member : members) {
            String stem = ArchiveName.stem(FileName.of(member));
            if (SubmissionShape.isArchive(member) && unpackedToo.contains(stem)) {
                notes.add("`%s` is passed over, because the folder `%s` lies beside it."
                        .formatted(FileName.text(member), stem));
            } else {
                kept.add(member);
            }
        }
        return kept;
    }

    private void addArchive(Path named, Path archive) throws IOException {
        ClassArchive.Contents contents = ClassArchive.open(archive, unpacked.next());
        if (contents instanceof ClassArchive.Contents.Submissions many) {
            many.notices().forEach(notice -> notes.add(Wording.ENGLISH.fact(notice)));
            if (seen.add(archive)) {
                many.members().forEach(member -> add(member.name(), member.path()));
            }
        } else if (contents instanceof ClassArchive.Contents.Refused refused) {
            problems.add(Wording.ENGLISH.fact(refused.problem()));
        } else {
            add(named, archive);
        }
    }

    /** The output folder, or one that holds it or other results and is no submission, such as {@code target}. */
    private boolean isForResults(Path folder) {
        boolean holdsResults = output.startsWith(folder) || OutputFolder.isMarked(folder);
        return output.equals(folder) || (holdsResults && !shape.isSubmission(folder));
    }

    private void add(Path named, Path path) {
        if (seen.add(path)) {
            add(FileName.of(named), FileName.text(named), path);
        }
    }

    private void add(String member, Path path) {
        add(member, member, path);
    }

    private void add(String fileName, String shown, Path path) {
        Submission submission = names.submission(fileName, path);
        submissions.add(submission);
        if (!submission.name().equals(SubmissionNames.nameOf(fileName))) {
            notes.add("`%s` is called `%s` in the results, because its name is taken."
                    .formatted(shown, submission.name()));
        }
    }

    private void unreachable(Path path, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            problem(path, "cannot be read. Check its permissions, and those of the folders above it.");
        } else if (Files.isSymbolicLink(path)) {
            problem(path, "is a link that leads nowhere, or back to itself. Give the folder that is meant.");
        } else if (failure instanceof NoSuchFileException) {
            problems.add("There is nothing at `" + FileName.text(path) + "`. Check the path.");
        } else {
            problem(path, "cannot be read: " + SystemFailure.reason(failure) + ". Check the path and the disk.");
        }
    }

    private void problem(Path path, String what) {
        problems.add("`" + FileName.text(path) + "` " + what);
    }
}
