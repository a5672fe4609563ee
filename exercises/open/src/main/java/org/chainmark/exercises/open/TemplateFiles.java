package org.chainmark.exercises.open;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Files of the student template, which the build packs as resources. */
public final class TemplateFiles {
    /** Every submission is held against them. */
    private static final Map<String, String> READ = new ConcurrentHashMap<>();

    private TemplateFiles() {}

    /**
     * Reads Java files of the template.
     *
     * @param paths below the source root, such as {@code autograd/Value.java}
     * @return each path with its text
     */
    public static Map<String, String> read(String... paths) {
        Map<String, String> files = new TreeMap<>();
        for (String path : paths) {
            files.put(path, text("/chainmark/template/" + path));
        }
        return Map.copyOf(files);
    }

    private static String text(String resource) {
        return READ.computeIfAbsent(resource, TemplateFiles::read);
    }

    private static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(TemplateFiles.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the template cannot be read", e);
        }
    }
}
