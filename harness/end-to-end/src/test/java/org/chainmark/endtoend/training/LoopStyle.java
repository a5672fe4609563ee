package org.chainmark.endtoend.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A way to write the loop, and the changes that put faults into it. Lines with a minus are replaced by the lines with a
 * plus after them; the last of the old lines may be the beginning of a line.
 */
final class LoopStyle {
    private static final List<String> FILES = List.of("TrainingLoop.java", "Losses.java");

    private final String name;
    private final Map<String, List<Change>> faults = new LinkedHashMap<>();

    private record Change(String file, String from, String to) {}

    private LoopStyle(String name) {
        this.name = name;
        List<Change> changes = new ArrayList<>();
        String file = FILES.get(0);
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        for (String line : (text(name + "/faults.txt") + "\n== end").lines().toList()) {
            boolean ends = line.startsWith("==") || line.startsWith("@") || (line.startsWith("-") && to.length() > 0);
            if (ends && from.length() > 0) {
                changes.add(new Change(file, from.toString(), to.toString()));
                from.setLength(0);
                to.setLength(0);
            }
            if (line.startsWith("== ")) {
                changes = new ArrayList<>();
                faults.put(line.substring(3), changes);
                file = FILES.get(0);
            } else if (line.startsWith("@ ")) {
                file = line.substring(2);
            } else if (line.startsWith("- ")) {
                from.append(from.isEmpty() ? "" : "\n").append(line.substring(2));
            } else if (line.startsWith("+ ")) {
                to.append(to.isEmpty() ? "" : "\n").append(line.substring(2));
            }
        }
        faults.remove("end");
    }

    static LoopStyle named(String name) {
        return new LoopStyle(name);
    }

    /** Ids of faults, with what tells forms of one fault apart behind a hyphen. */
    List<String> faults() {
        return List.copyOf(faults.keySet());
    }

    /** Writes a submission with some of the faults into a folder. */
    void write(List<String> ids, Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("src/main/java/training"));
        for (String file : FILES) {
            String text = text(name + "/" + file);
            for (String id : ids) {
                for (Change change : Objects.requireNonNull(faults.get(id), id)) {
                    text = change.file().equals(file) ? changed(text, change, id) : text;
                }
            }
            Files.writeString(sources.resolve(file), text);
        }
    }

    private String changed(String text, Change change, String id) {
        int at = text.indexOf(change.from());
        if (at < 0) {
            throw new IllegalArgumentException(name + ", " + id + ": not found: " + change.from());
        }
        return text.substring(0, at)
                + change.to()
                + text.substring(at + change.from().length());
    }

    private static String text(String path) {
        try (InputStream in = LoopStyle.class.getResourceAsStream("/training/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
