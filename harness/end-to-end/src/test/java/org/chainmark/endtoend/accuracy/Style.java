package org.chainmark.endtoend.accuracy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One way to write a student's engine: a right {@code autograd.Value} and the changes that put a fault into it. The text
 * shares nothing with the reference; it is what the judge is tried on.
 */
final class Style {
    private static final List<String> NAMES =
            List.of("closures", "switch", "subclasses", "composed", "identity-set", "kahn");

    private final String name;
    private final String rightSource;
    private final FaultFile faults;

    private Style(String name, String rightSource, FaultFile faults) {
        this.name = name;
        this.rightSource = rightSource;
        this.faults = faults;
    }

    /** All styles, in a fixed order. */
    static List<Style> all() {
        return NAMES.stream().map(Style::named).toList();
    }

    static Style named(String name) {
        List<String> faults = text(name + "/faults.txt").lines().toList();
        return new Style(name, text(name + "/Value.java"), FaultFile.read(faults));
    }

    String name() {
        return name;
    }

    /** The engine without a fault. */
    String rightSource() {
        return rightSource;
    }

    /** The faults that this style can express. */
    Set<String> faultIds() {
        return faults.edits().keySet();
    }

    /** The faults that this style cannot express, each with the reason. */
    Map<String, String> notExpressed() {
        return faults.notExpressed();
    }

    /**
     * The engine with these faults, all at once.
     *
     * @throws IllegalArgumentException if a fault is not known, does not fit the source, or changes the same text as
     *     another one
     */
    String source(List<String> faultIds) {
        List<Change> changes = new ArrayList<>();
        for (String id : faultIds) {
            changes.addAll(changes(id));
        }
        changes.sort(Comparator.comparingInt(change -> change.replacement().from()));
        StringBuilder source = new StringBuilder();
        int copied = 0;
        String last = "";
        for (Change change : changes) {
            if (change.replacement().from() < copied) {
                throw new IllegalArgumentException(
                        "%s: %s and %s change the same text".formatted(name, last, change.faultId()));
            }
            source.append(rightSource, copied, change.replacement().from())
                    .append(change.replacement().text());
            copied = change.replacement().to();
            last = change.faultId();
        }
        return source.append(rightSource.substring(copied)).toString();
    }

    private record Change(String faultId, SourceEdit.Replacement replacement) {}

    private List<Change> changes(String faultId) {
        List<SourceEdit> edits = faults.edits().get(faultId);
        if (edits == null) {
            throw new IllegalArgumentException(name + " has no fault " + faultId);
        }
        try {
            return edits.stream()
                    .flatMap(edit -> edit.locate(rightSource).stream())
                    .map(replacement -> new Change(faultId, replacement))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ", " + faultId + ": " + e.getMessage(), e);
        }
    }

    /** A text among the resources of the styles. */
    static String text(String path) {
        try (InputStream in = Style.class.getResourceAsStream("/styles/" + path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
