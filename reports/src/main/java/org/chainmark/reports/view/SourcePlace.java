package org.chainmark.reports.view;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chainmark.results.Fact;
import org.chainmark.results.Location;

/**
 * A line of the student's source, in a path that leads to no other place than one below the source root.
 *
 * @param path relative, with {@code /}, without {@code .} and {@code ..}
 * @param line from 1
 */
public record SourcePlace(String path, int line) {
    private static final int LONGEST_PATH = 250;
    /** No drive, no address, no wildcard, nothing unseen. */
    private static final Pattern SEGMENT = Pattern.compile("[^/\\\\:*?\"<>|\\p{C}\\p{Zl}\\p{Zp}]+");

    private static final Pattern TEST = Pattern.compile("Test.*\\.java|.*(Test|Tests|TestCase)\\.java");

    private static final Pattern LINE = Pattern.compile("[1-9][0-9]{0,7}");

    /** The place of a diagnosis, if its path is one. */
    static Optional<SourcePlace> of(Location location) {
        return isBelowRoot(location.file())
                ? Optional.of(new SourcePlace(location.file(), location.line()))
                : Optional.empty();
    }

    /** The place that an error of the compiler names. */
    static Optional<SourcePlace> of(Fact fact) {
        Map<String, String> parameters = fact.parameters();
        String file = parameters.getOrDefault("file", "");
        String line = parameters.getOrDefault("line", "1");
        return fact.key().startsWith("compile.")
                        && isBelowRoot(file)
                        && LINE.matcher(line).matches()
                ? Optional.of(new SourcePlace(file, Integer.parseInt(line)))
                : Optional.empty();
    }

    private static boolean isBelowRoot(String path) {
        return !path.isEmpty()
                && path.length() <= LONGEST_PATH
                && Arrays.stream(path.split("/", -1))
                        .allMatch(segment ->
                                SEGMENT.matcher(segment).matches() && !segment.equals(".") && !segment.equals(".."));
    }

    /** Whether its name is one by which Maven finds tests. */
    public boolean isTest() {
        return TEST.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    /** The same place, its path from a folder above the source root; an empty folder changes nothing. */
    public SourcePlace from(String folder) {
        return folder.isEmpty() ? this : new SourcePlace(folder + "/" + path, line);
    }
}
