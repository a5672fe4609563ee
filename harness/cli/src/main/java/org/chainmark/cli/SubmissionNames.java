package org.chainmark.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives submissions names and result folders that are unique in a run. */
final class SubmissionNames {
    /** Names of files that a run writes beside the result folders. */
    private static final Set<String> RESERVED = Set.of("index.html", "grades.csv");

    private static final int LONGEST_FOLDER = 80;

    private final Set<String> names = new HashSet<>();
    private final Set<String> folders = new HashSet<>(RESERVED);

    /**
     * A submission at a path, with a number behind its name if that is taken.
     *
     * @param named the path that it is called after
     */
    Submission submission(Path named, Path path) {
        String name = nameOf(named);
        String folder = folderName(name);
        String suffix = "";
        for (int number = 2; taken(name + suffix, folder + suffix); number++) {
            suffix = "-" + number;
        }
        names.add(name + suffix);
        folders.add(key(folder + suffix));
        return new Submission(name + suffix, folder + suffix, path);
    }

    private boolean taken(String name, String folder) {
        return names.contains(name) || folders.contains(key(folder));
    }

    /** Some file systems take names that differ in case only for the same. */
    private static String key(String folder) {
        return folder.toLowerCase(Locale.ROOT);
    }

    private static String nameOf(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "submission" : last.toString();
        return name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
    }

    /** A name that every file system takes and that cannot lead out of the output folder. */
    private static String folderName(String name) {
        String safe = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}/\\\\:*?\"<>|]", "_")
                .replaceAll("^[.\\s]+|[.\\s]+$", "_");
        int length = Math.min(LONGEST_FOLDER, safe.codePointCount(0, safe.length()));
        String cut = safe.substring(0, safe.offsetByCodePoints(0, length));
        return cut.isEmpty() ? "_" : cut;
    }
}
