package org.chainmark.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A sample submission.
 *
 * @param expected what must be said of it, see {@code exercises/samples/README.md}
 */
record Sample(String name, Path folder, JsonNode expected) {
    private static final Path SAMPLES = Path.of("..", "..", "exercises", "samples");

    /** All samples of the engine exercise, by name. */
    static List<Sample> all() {
        return of("engine");
    }

    /** All samples of an exercise, by name. */
    static List<Sample> of(String exercise) {
        return everySample().stream()
                .filter(sample -> sample.exercise().equals(exercise))
                .toList();
    }

    /** Id of the exercise it is a submission for. */
    String exercise() {
        return expected.path("exercise").asText("engine");
    }

    /** All samples of all exercises, by name. */
    static List<Sample> everySample() {
        try (Stream<Path> folders = Files.list(SAMPLES)) {
            return folders.filter(Files::isDirectory).sorted().map(Sample::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The samples that deserve full points. */
    static List<Sample> right() {
        return all().stream().filter(Sample::isRight).toList();
    }

    static Sample named(String name) {
        return read(SAMPLES.resolve(name));
    }

    boolean isRight() {
        return expected.path("points").asText().equals("full");
    }

    /** The texts of a field of {@code expected.json}; empty if it has no such field. */
    List<String> texts(String field) {
        return StreamSupport.stream(expected.path(field).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Sample read(Path folder) {
        try {
            JsonNode expected =
                    new ObjectMapper().readTree(folder.resolve("expected.json").toFile());
            return new Sample(folder.getFileName().toString(), folder, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
