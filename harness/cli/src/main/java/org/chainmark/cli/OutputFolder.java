package org.chainmark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes sure of the folder for results before anything is graded, so that no work is lost for a mistyped name and
 * nobody's files are written over. A folder that holds files of others is refused; one that a run made is known again
 * by a mark in it.
 */
final class OutputFolder {
    private static final String MARK = ".chainmark";
    private static final String MARK_TEXT = "This folder holds results of Chainmark, which may write over them.\n";
    private static final int NAMED_FILES = 3;

    private final Path folder;

    OutputFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether a run has made this folder for its results. */
    static boolean isMarked(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }

    /** Makes the folder ready for the results of these submissions, or says why it cannot be. */
    Optional<String> prepare(Collection<Submission> submissions) {
        Optional<String> objection =
                clash(submissions).or(this::isNoFolder).or(this::filesOfOthers).or(this::cannotBeWritten);
        return objection.map(why -> "--out `" + FileName.text(folder) + "` " + why);
    }

    private Optional<String> clash(Collection<Submission> submissions) {
        Path real = RealPath.of(folder);
        Set<Path> works = submissions.stream().map(Submission::path).collect(Collectors.toSet());
        Set<Path> results = submissions.stream()
                .map(submission -> FileName.in(real, submission.resultFolder()))
                .collect(Collectors.toSet());
        Stream<Path> around = Stream.concat(Stream.of(real), results.stream()).flatMap(OutputFolder::withAncestors);
        Stream<Path> within = works.stream().filter(work -> withAncestors(work).anyMatch(results::contains));
        return Stream.concat(around.filter(works::contains), within)
                .findFirst()
                .map(work -> "would have results among the files of the submission `" + FileName.text(work)
                        + "`. Give a folder of its own, such as `feedback`.");
    }

    private static Stream<Path> withAncestors(Path path) {
        return Stream.iterate(path, Objects::nonNull, Path::getParent);
    }

    private Optional<String> isNoFolder() {
        return Files.exists(folder) && !Files.isDirectory(folder)
                ? Optional.of("is not a folder. Give another name.")
                : Optional.empty();
    }

    private Optional<String> filesOfOthers() {
        if (!Files.isDirectory(folder) || isMarked(folder)) {
            return Optional.empty();
        }
        try {
            List<String> visible = Folders.DISK.entries(folder).stream()
                    .map(FileName::of)
                    .filter(name -> !name.startsWith("."))
                    .toList();
            return visible.isEmpty()
                    ? Optional.empty()
                    : Optional.of("holds files that are not results of Chainmark (" + some(visible)
                            + "). Give a new folder, or an empty one.");
        } catch (IOException e) {
            return Optional.of("cannot be read: " + SystemFailure.reason(e) + ". Give another folder.");
        }
    }

    private static String some(List<String> names) {
        String some = names.stream().limit(NAMED_FILES).collect(Collectors.joining(", "));
        return names.size() <= NAMED_FILES ? some : some + " and " + (names.size() - NAMED_FILES) + " more";
    }

    private Optional<String> cannotBeWritten() {
        try {
            Files.createDirectories(folder);
            FeedbackFolder.replace(folder.resolve(MARK), MARK_TEXT.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("cannot be written: " + SystemFailure.reason(e) + ". Give another folder.");
        }
    }
}
