package org.chainmark.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the submissions that the paths of a command line mean. Used once. */
final class SubmissionSearch {
    private static final String WHAT_TO_GIVE = "Give the folder of a submission, or a folder of submissions.";

    /** What Java puts in place of bytes that the locale's encoding does not know. */
    private static final char UNDECODABLE = '\uFFFD';

    private final Folders folders;
    private final Path output;
    private final SubmissionShape shape;
    private final SubmissionNames names = new SubmissionNames();
    private final Set<Path> seen = new HashSet<>();
    private final List<Submission> submissions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Prepares a search.
     *
     * @param output the folder of the results, which is passed over when it lies among submissions
     */
    SubmissionSearch(Folders folders, Path output) {
        this.folders = folders;
        this.output = real(output);
        this.shape = new SubmissionShape(folders);
    }

    /**
     * What was found.
     *
     * @param submissions in the order of the paths, and by name within one path
     * @param problems a sentence for every path that leads to no submission
     */
    record Found(List<Submission> submissions, List<String> problems) {
        Found {
            submissions = List.copyOf(submissions);
            problems = List.copyOf(problems);
        }
    }

    Found find(List<Path> paths) {
        paths.forEach(this::addPath);
        return new Found(submissions, problems);
    }

    private void addPath(Path path) {
        if (!Files.exists(path)) {
            problem("There is nothing at ", path, ". Check the path.");
        } else if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (SubmissionShape.isJavaFile(path)) {
            add(path, real(path));
        } else {
            problem("", path, " is not a Java file. " + WHAT_TO_GIVE);
        }
    }

    private void addFolder(Path folder) {
        // A link that the caller typed is followed; links in a folder are the judge's to refuse.
        Path real = real(folder);
        List<Path> entries;
        try {
            entries = folders.entries(real);
        } catch (AccessDeniedException e) {
            problem("", folder, " cannot be read. Check its permissions.");
            return;
        } catch (IOException e) {
            problem("", folder, " cannot be read: " + e.getMessage() + ". Check the disk.");
            return;
        }
        List<Path> members = entries.stream().filter(this::mayBeSubmission).toList();
        if (entries.isEmpty()) {
            problem("", folder, " is empty. " + WHAT_TO_GIVE);
        } else if (members.isEmpty() || shape.isSubmission(real)) {
            // A folder with neither Java files nor folders goes to the judge too, which says what it looked for.
            add(folder, real);
        } else {
            members.forEach(member -> add(member, member));
        }
    }

    private boolean mayBeSubmission(Path entry) {
        String name = String.valueOf(entry.getFileName());
        boolean named = !name.startsWith(".") && !name.equals("__MACOSX");
        return named && Files.isDirectory(entry) && !real(entry).equals(output);
    }

    private void add(Path named, Path path) {
        if (path.toString().indexOf(UNDECODABLE) >= 0) {
            problem(
                    "",
                    named,
                    " has a name that Java cannot read under this locale. Set LC_ALL=C.UTF-8 and try again.");
        } else if (seen.add(path)) {
            submissions.add(names.submission(named, path));
        }
    }

    private void problem(String before, Path path, String after) {
        problems.add(before + "`" + path + "`" + after);
    }

    /** The path without links, as far as it exists. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
