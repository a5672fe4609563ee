package org.chainmark.exercises.hidden.engine;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the engine exercise says in one language.
 *
 * @param name of the file
 */
record Bundle(String name, Set<String> keys) {
    private static final Path FOLDER =
            Path.of("..", "open", "src", "main", "resources", "chainmark", "exercises", "engine");

    /** Every language that there is. */
    static List<Bundle> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.getFileName().toString().matches("messages.*\\.properties"))
                    .sorted()
                    .map(Bundle::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Bundle read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return new Bundle(file.getFileName().toString(), Set.copyOf(messages.stringPropertyNames()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
