package org.chainmark.endtoend.accuracy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one style of engine commits faults, read from text. Each line begins with a mark:
 *
 * <pre>
 * # a remark
 * == A_mul_overwrite             a fault begins
 * &#64; public Value mul(Value other) {   where the next changes are; without it, anywhere in the file
 * - this.grad += other.data      old lines, which occur there once
 * + this.grad = other.data       what takes their place; straight after an &#64; line, it replaces all of that part
 * * grad +=                      an old line that is replaced wherever it occurs
 * !! G_closure_on_this: why      a fault that the style cannot express
 * </pre>
 */
final class FaultFile {
    private final Map<String, List<SourceEdit>> edits = new LinkedHashMap<>();
    private final Map<String, String> notExpressed = new LinkedHashMap<>();

    private @Nullable List<SourceEdit> current;
    private @Nullable String scope;
    private final List<String> oldLines = new ArrayList<>();
    private final List<String> newLines = new ArrayList<>();
    private boolean everywhere;

    private FaultFile() {}

    static FaultFile read(List<String> lines) {
        FaultFile file = new FaultFile();
        lines.forEach(file::line);
        file.finishEdit();
        return file;
    }

    /** The changes that make each fault, by its id. */
    Map<String, List<SourceEdit>> edits() {
        return edits;
    }

    /** Why the style cannot express a fault, by its id. */
    Map<String, String> notExpressed() {
        return notExpressed;
    }

    private void line(String line) {
        if (line.startsWith("== ")) {
            finishEdit();
            scope = null;
            current = new ArrayList<>();
            put(edits, line.substring(3), current);
        } else if (line.startsWith("@ ")) {
            finishEdit();
            scope = line.substring(2);
        } else if (line.startsWith("- ") || line.startsWith("* ")) {
            oldLine(line.substring(2), line.startsWith("*"));
        } else if (line.startsWith("+")) {
            newLines.add(line.length() > 1 ? line.substring(2) : "");
        } else if (line.startsWith("!! ")) {
            finishEdit();
            int colon = line.indexOf(": ");
            put(notExpressed, line.substring(3, colon), line.substring(colon + 2));
        } else if (!line.isBlank() && !line.startsWith("#")) {
            throw new IllegalArgumentException("unknown mark: " + line);
        }
    }

    private void oldLine(String text, boolean all) {
        if (!newLines.isEmpty()) {
            finishEdit();
        }
        oldLines.add(text);
        everywhere = all;
    }

    private void finishEdit() {
        if (newLines.isEmpty() && oldLines.isEmpty()) {
            return;
        }
        if (current == null || newLines.isEmpty() || (oldLines.isEmpty() && scope == null)) {
            throw new IllegalArgumentException("incomplete: " + oldLines + newLines);
        }
        current.add(new SourceEdit(scope, oldLines, newLines, everywhere));
        oldLines.clear();
        newLines.clear();
        everywhere = false;
    }

    private static <T> void put(Map<String, T> map, String id, T value) {
        if (map.put(id, value) != null) {
            throw new IllegalArgumentException("twice: " + id);
        }
    }
}
