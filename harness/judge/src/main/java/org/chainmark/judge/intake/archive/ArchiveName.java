package org.chainmark.judge.intake.archive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names of files that are meant as archives, those among them that cannot be opened too: somebody handed them in. */
public final class ArchiveName {
    private static final List<String> SUFFIXES =
            List.of(".zip", ".tar.gz", ".tgz", ".tar", ".rar", ".7z", ".tar.bz2", ".tbz2", ".tar.xz", ".txz");

    private ArchiveName() {}

    /** Whether a file of this name is meant as an archive. */
    public static boolean isArchive(String fileName) {
        return suffix(fileName).isPresent();
    }

    /** The name without what says that it is an archive; a name that does not say so as it is. */
    public static String stem(String fileName) {
        return suffix(fileName)
                .map(suffix -> fileName.substring(0, fileName.length() - suffix.length()))
                .orElse(fileName);
    }

    /** A name that is nothing but a suffix belongs to a hidden file. */
    private static Optional<String> suffix(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return SUFFIXES.stream()
                .filter(suffix -> lower.endsWith(suffix) && lower.length() > suffix.length())
                .findFirst();
    }
}
