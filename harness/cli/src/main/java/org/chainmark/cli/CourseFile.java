package org.chainmark.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chainmark.judge.course.Course;
import org.chainmark.judge.course.CourseCatalogue;
import org.chainmark.results.CourseReference;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What a file says of a course; its keys are in {@code docs/how-to/make-a-course.md}.
 *
 * @param language of the pages
 * @param reference tells the file from others; null if there is no file
 */
record CourseFile(Course course, Locale language, @Nullable CourseReference reference) {
    /** What holds without a file: every exercise, in English. */
    static final CourseFile NONE = new CourseFile(Course.OF_EVERYTHING, Locale.ENGLISH, null);

    private static final long LARGEST = 256 << 10;

    /**
     * Reads a file.
     *
     * @param catalogue the exercises and checks that it can name
     * @throws CourseFileException with everything that is wrong with it
     */
    static CourseFile read(Path file, CourseCatalogue catalogue) throws CourseFileException {
        String name = FileName.text(file);
        try {
            if (Files.size(file) > LARGEST) {
                throw new CourseFileException(
                        List.of(name + " is larger than " + LARGEST / 1024 + " KiB. Is it a course file?"));
            }
            return parse(name, Files.readString(file, StandardCharsets.UTF_8), catalogue);
        } catch (MalformedInputException e) {
            throw new CourseFileException(List.of(name + " is not text in UTF-8."));
        } catch (IOException e) {
            throw new CourseFileException(List.of(name + " cannot be read: " + SystemFailure.reason(e) + "."));
        }
    }

    static CourseFile parse(String name, String text, CourseCatalogue catalogue) throws CourseFileException {
        Optional<Node> root;
        try {
            LoadSettings settings = LoadSettings.builder()
                    .setLabel(name)
                    .setAllowDuplicateKeys(true) // said by ourselves, with both lines
                    .setMaxAliasesForCollections(10)
                    .build();
            root = new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            throw new CourseFileException(List.of(at(name, e.getProblemMark()) + ": this is not YAML: "
                    + e.getProblem()
                    + ". Check the indentation, and whether a text needs quotes."));
        } catch (YamlEngineException e) {
            throw new CourseFileException(List.of(name + " is not YAML: " + e.getMessage()));
        }
        if (root.isEmpty()) {
            throw new CourseFileException(List.of(name + " is empty. It has to list `exercises`."));
        }
        return new CourseNodes(name, catalogue).course(root.get(), sha256(text));
    }

    /** Of the bytes of the file: text that was read as UTF-8 without an error has no others. */
    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@code course.yaml, line 3, column 5}. */
    static String at(String name, Optional<Mark> mark) {
        return mark.map(place -> "%s, line %d, column %d".formatted(name, place.getLine() + 1, place.getColumn() + 1))
                .orElse(name);
    }
}
