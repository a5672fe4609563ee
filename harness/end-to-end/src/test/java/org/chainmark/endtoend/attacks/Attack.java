package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One hostile submission, described by the {@code attack.properties} of its folder.
 *
 * <p>{@code catalogue}: the numbers that it stands for; {@code effect}: what it achieves where nothing holds it;
 * {@code gap}: the gaps of an isolation through which it may succeed, none if it must never; {@code control}: where its
 * effect is proved, at level 0 (the naive grader) or 1, or by {@code javac}; {@code control.options}: for the JVM of
 * level 0; {@code place}: where it begins, {@code backward} or {@code initialiser}; {@code engine}: {@code right} or
 * {@code wrong}, the engine that it rides on; {@code from} and {@code to}: what is replaced in that engine; {@code alone}:
 * whether it is graded in a run of its own where a gap lets it through; {@code needs}: what the machine must have,
 * {@code x86-64} or {@code gcc}; {@code tries}: how many JVMs of level 0 come one after the other.
 */
record Attack(String name, Path folder, Properties properties) {
    private static final Path ALL = Path.of("src", "attacks");

    static List<Attack> all() {
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(Files::isDirectory).sorted().map(Attack::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path shared(String file) {
        return ALL.resolve(file);
    }

    private static Attack read(Path folder) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve("attack.properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Attack(folder.getFileName().toString(), folder, properties);
    }

    /** Numbers of the catalogue, in ascending order. */
    TreeSet<Integer> catalogue() {
        return list("catalogue").stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    Effect effect() {
        return Effect.valueOf(properties.getProperty("effect", "").toUpperCase(Locale.ROOT));
    }

    List<String> gaps() {
        return list("gap");
    }

    String control() {
        return properties.getProperty("control", "0");
    }

    List<String> controlOptions() {
        return list("control.options");
    }

    int tries() {
        return Integer.parseInt(properties.getProperty("tries", "1"));
    }

    boolean beginsInInitialiser() {
        return properties.getProperty("place", "backward").equals("initialiser");
    }

    /** Attacks on the score ride on an engine that loses points. */
    boolean ridesOnWrongEngine() {
        return properties
                .getProperty("engine", effect() == Effect.SCORE ? "wrong" : "right")
                .equals("wrong");
    }

    /** What is replaced in the engine; empty for nothing. */
    String from() {
        return properties.getProperty("from", "");
    }

    String to() {
        return properties.getProperty("to", "");
    }

    boolean alone() {
        return Boolean.parseBoolean(properties.getProperty("alone", "false"));
    }

    List<String> needs() {
        return list("needs");
    }

    /** Whether it has a class {@code Attack}; others are submissions as a whole. */
    boolean isCode() {
        return Files.exists(folder.resolve("Attack.java"));
    }

    private List<String> list(String key) {
        return Stream.of(properties.getProperty(key, "").split(",", -1))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
