package org.chainmark.endtoend.accuracy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One change of a source text.
 *
 * @param scope text of the line at which the changed part of the source begins; it ends before the next line that is not
 *     indented deeper, or with it if that is a closing brace. {@code null}: the whole file
 * @param oldLines the lines to replace, without regard to indentation; the first and the last may be parts of lines.
 *     Empty: the whole scope is replaced
 * @param everywhere whether the old text is replaced wherever it occurs; else it must occur exactly once
 */
record SourceEdit(@Nullable String scope, List<String> oldLines, List<String> newLines, boolean everywhere) {
    SourceEdit {
        oldLines = List.copyOf(oldLines);
        newLines = List.copyOf(newLines);
    }

    /** A part of a source text, from one offset to another, and what takes its place. */
    record Replacement(int from, int to, String text) {}

    /**
     * Where this edit changes a source.
     *
     * @throws IllegalArgumentException if the scope or the old text is not there, or too often
     */
    List<Replacement> locate(String source) {
        int from = scope == null ? 0 : lineStart(source, onlyPlaceOf(scope, source));
        int to = scope == null ? source.length() : scopeEnd(source, from);
        if (oldLines.isEmpty()) {
            return List.of(new Replacement(
                    from, to, String.join("\n", indented(indentation(source, from), true)) + "\n"));
        }
        List<Replacement> found = oldText()
                .matcher(source)
                .region(from, to)
                .results()
                .map(match -> replacement(source, match))
                .toList();
        if (found.isEmpty() || (found.size() > 1 && !everywhere)) {
            throw new IllegalArgumentException("occurs " + found.size() + " times: " + oldLines + " in " + scope);
        }
        return found;
    }

    private Replacement replacement(String source, MatchResult match) {
        String indentation = indentation(source, lineStart(source, match.start()));
        return new Replacement(match.start(), match.end(), String.join("\n", indented(indentation, false)));
    }

    private List<String> indented(String indentation, boolean firstToo) {
        List<String> lines = new ArrayList<>();
        for (String line : newLines) {
            lines.add((firstToo || !lines.isEmpty()) && !line.isEmpty() ? indentation + line : line);
        }
        return lines;
    }

    private Pattern oldText() {
        return Pattern.compile(
                oldLines.stream().map(String::strip).map(Pattern::quote).collect(Collectors.joining("\\s*\\R\\s*")));
    }

    private static int onlyPlaceOf(String text, String source) {
        int place = source.indexOf(text);
        if (place < 0 || source.indexOf(text, place + 1) >= 0) {
            throw new IllegalArgumentException("does not occur exactly once: " + text);
        }
        return place;
    }

    private static int lineStart(String source, int offset) {
        return source.lastIndexOf('\n', offset - 1) + 1;
    }

    private static String indentation(String source, int lineStart) {
        int end = lineStart;
        while (source.charAt(end) == ' ') {
            end++;
        }
        return source.substring(lineStart, end);
    }

    private static int scopeEnd(String source, int from) {
        int depth = indentation(source, from).length();
        int line = nextLine(source, from);
        while (source.charAt(line) == '\n' || indentation(source, line).length() > depth) {
            line = nextLine(source, line);
        }
        return source.charAt(line + depth) == '}' ? nextLine(source, line) : line;
    }

    private static int nextLine(String source, int offset) {
        return source.indexOf('\n', offset) + 1;
    }
}
