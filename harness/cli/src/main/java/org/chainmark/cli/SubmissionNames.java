package org.chainmark.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainmark.judge.intake.archive.ArchiveName;
import org.chainmark.reports.escape.TerminalText;

/** Gives submissions names and result folders that are unique in a run and the same in every locale. */
final class SubmissionNames {
    /** Names of files that a run writes beside the result folders. */
    private static final Set<String> RESERVED = Set.of("index.html", "grades.csv");

    /** Every disk takes a name of 255 bytes, and a number may follow. */
    private static final int MOST_BYTES = 200;

    private static final Pattern REFUSED_SOMEWHERE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}/\\\\:*?\"<>|]");

    /** What would make a hidden folder, one above, or one that a shell command takes for an option. */
    private static final Pattern MISTAKEN_FOR_MORE_THAN_A_NAME = Pattern.compile("^[-.\\s]+|[.\\s]+$");

    private static final Pattern DEVICE_ON_WINDOWS = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private final Set<String> names = new HashSet<>();
    private final Set<String> folders = new HashSet<>(RESERVED);

    /**
     * A submission at a path, with a number behind its name if that is taken.
     *
     * @param fileName the name of the file or folder that it is called after
     */
    Submission submission(String fileName, Path path) {
        String name = nameOf(fileName);
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

    /** Some disks take names for the same that differ in case, or in how accents are put together. */
    private static String key(String folder) {
        return Normalizer.normalize(folder, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /**
     * What a submission is called if nothing else is called so: the name of its file or folder on one line and without anything
     * that a terminal would obey, since it is printed everywhere.
     */
    static String nameOf(String fileName) {
        String name = ArchiveName.stem(TerminalText.line(fileName));
        String plain = name.endsWith(".java") ? name.substring(0, name.length() - ".java".length()) : name;
        return plain.isBlank() ? "submission" : plain;
    }

    /** A name that every file system takes and that cannot lead out of the output folder. */
    private static String folderName(String name) {
        String accepted = REFUSED_SOMEWHERE.matcher(name).replaceAll("_");
        String cut = cut(accepted);
        String safe = MISTAKEN_FOR_MORE_THAN_A_NAME.matcher(cut).replaceAll("_");
        return DEVICE_ON_WINDOWS.matcher(safe).matches() ? "_" + safe : safe;
    }

    private static String cut(String name) {
        String cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
