package org.chainmark.reports.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every fact of the harness has a sentence with its parameters; the table below is compared with the sources. */
class HarnessFactsTest {
    /** A key with its parameters: {@code ?} is not always there, {@code -} is for operators and not said. */
    private static final Map<String, Set<String>> FACTS = table("""
            expected: what wanted actual
            expected.exception: what wanted actual
            expected.exception.none: what wanted
            student.threw: type message where?
            member.missing: member
            timed-out.cpu: seconds member?
            timed-out.wall: seconds member?
            timed-out.again: member
            timed-out.shortened:
            died: reason member?
            died.memory: member?
            protocol.violation: member? reason-
            judge.failed: cause-
            rubric.decided: mark possible comment?
            rubric.changed: mark
            structure.more: count
            intake.missing: path
            intake.notAFolder: path
            intake.unreadable: path
            intake.empty: path
            intake.noSource: package looked
            intake.noPackage: path package
            intake.wrongPackage: path package found
            intake.ambiguous: package path other
            intake.badName: path
            intake.caseClash: path other
            intake.restored: path
            intake.symlink: path
            intake.tooDeep: path limit
            intake.tooManyFiles: limit
            intake.tooManyEntries: limit
            intake.fileTooLarge: path limit
            intake.tooLarge: limit
            intake.notText: path line offset-
            intake.documentsTwice: path other
            intake.documentTooLarge: path limit
            intake.module: path
            intake.processor: path
            intake.reserved: path
            intake.archiveUnknown: path found?
            intake.archiveDamaged: path
            intake.archivePassword: path
            intake.archiveMethod: path
            intake.archiveFileTooLarge: path limit
            intake.archiveTooLarge: path limit
            intake.archiveEntries: path limit
            intake.archiveOverlap: path
            intake.archiveTwice: path entry
            intake.archives: path other
            intake.archiveLink: path entry
            intake.archiveSpecial: path entry
            intake.archiveOutside: path entry
            intake.archiveName: path entry
            intake.archiveMore: count
            reach.process: file line? call
            reach.exit: file line? call
            reach.native: file line? call
            reach.internals: file line? call
            reach.network: file line? call
            reach.files: file line? call
            reach.environment: file line? call
            reach.reflection: file line? call
            reach.threads: file line? call
            reach.state: file line? call
            reach.more: count
            compile.error: file line? message column-
            compile.leftOut: file line? message column-
            compile.more: count
            compile.exhausted:
            compile.timeout: seconds
            compile.tooLarge:
            compile.noClass: class
            compile.module: file
            compile.package: file package found
            compile.reserved: file package
            """);

    private static final Path HARNESS = Path.of("..", "harness");
    private static final Pattern STATEMENT = Pattern.compile("Fact(?:\\s+\\w+\\s*=|\\.of\\()[^;]*;");
    private static final Pattern PARAMETER = Pattern.compile("\\.with\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z-]*(?:\\.[A-Za-z-]+)*)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]+)\\}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyFactHasASentenceWithItsParametersAndNoOthers(String language) {
        FACTS.forEach((key, parameters) -> assertThat(names(PLACEHOLDER, message(language, key)))
                .as(key)
                .isEqualTo(parameters.stream()
                        .filter(parameter -> !parameter.endsWith("-"))
                        .map(HarnessFactsTest::name)
                        .collect(Collectors.toCollection(TreeSet::new))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void whatIsNotAlwaysThereCanBeLeftOut(String language) {
        FACTS.forEach((key, parameters) -> parameters.stream()
                .filter(parameter -> parameter.endsWith("?"))
                .forEach(parameter ->
                        assertThat(message(language, key)).as(key).contains("{?" + name(parameter) + "}")));
    }

    @Test
    void everyKeyInTheSourcesIsInTheTable() throws IOException {
        Set<String> families = FACTS.keySet().stream()
                .map(key -> key.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        Predicate<String> isKey = text -> text.contains(".")
                && !text.endsWith(".log")
                && !text.endsWith(".csv")
                && families.contains(text.replaceFirst("\\..*", ""));

        assertThat(sources().flatMap(source -> names(LITERAL, source).stream()).filter(isKey))
                .isSubsetOf(FACTS.keySet())
                .hasSizeGreaterThan(30);
        assertThat(statements().flatMap(HarnessFactsTest::keys)).isSubsetOf(FACTS.keySet());
    }

    @Test
    void everyKeyInTheTableIsInTheSources() throws IOException {
        Set<String> written =
                sources().flatMap(source -> names(LITERAL, source).stream()).collect(Collectors.toSet());

        assertThat(FACTS.keySet()).isSubsetOf(written);
    }

    @Test
    void everyParameterInTheSourcesIsInTheTable() throws IOException {
        List<String> statements = statements().toList();

        assertThat(statements)
                .hasSizeGreaterThan(20)
                .allSatisfy(statement -> assertThat(known(statement)).containsAll(names(PARAMETER, statement)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyEndingHasAName(String language) {
        for (Verdict verdict : Verdict.values()) {
            assertThat(message(language, "verdict." + kind(verdict))).isNotBlank();
        }
        for (Outcome outcome : Outcome.values()) {
            assertThat(message(language, "outcome." + kind(outcome))).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "uk"})
    void everyGapOfTheIsolationHasASentence(String language) throws IOException {
        Pattern known = Pattern.compile("gaps(?:\\.add\\(| = new ArrayList<>\\()([^;]*);");
        Pattern probed = Pattern.compile("\n    [A-Z_]+(\\(\"[a-z-]+\"), ");
        Set<String> gaps = sources()
                .flatMap(source -> (source.contains("enum Probe") ? probed : known)
                        .matcher(source)
                        .results())
                .flatMap(match -> names(LITERAL, match.group(1)).stream())
                .collect(Collectors.toSet());

        assertThat(gaps)
                .contains("no-seccomp", "as-root", "network", "finds-files", "whole-java")
                .allSatisfy(key -> assertThat(message(language, "gap." + key)).isNotBlank());
    }

    @Test
    void bothLanguagesHaveTheSameMessagesWithTheSameParameters() {
        var english = MessageBundles.generic("en").get(0);
        var ukrainian = MessageBundles.generic("uk").get(0);

        assertThat(ukrainian.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(names(PLACEHOLDER, ukrainian.getProperty(key)))
                        .as(key)
                        .isEqualTo(names(PLACEHOLDER, english.getProperty(key))));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your program ended",
        "uk, Ваша програма завершилася",
    })
    void aSentenceWithoutItsBeginningStillStartsWithACapital(String language, String start) {
        assertThat(Messages.in(Locale.forLanguageTag(language))
                        .find("died", Map.of())
                        .orElseThrow()
                        .text())
                .startsWith(start);
    }

    private static Map<String, Set<String>> table(String lines) {
        return lines.lines()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> Stream.of(line.substring(line.indexOf(':') + 1).split(" "))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toSet())));
    }

    private static String message(String language, String key) {
        String message = MessageBundles.generic(language).get(0).getProperty(key);
        assertThat(message).as(key).isNotNull();
        return message;
    }

    private static Set<String> known(String statement) {
        return keys(statement)
                .flatMap(key -> FACTS.getOrDefault(key, Set.of()).stream())
                .map(HarnessFactsTest::name)
                .collect(Collectors.toSet());
    }

    private static Stream<String> keys(String statement) {
        return names(LITERAL, statement.replaceAll("\\.with\\([^;]*", "")).stream();
    }

    /** Statements that make a fact whose key is written out. */
    private static Stream<String> statements() throws IOException {
        return sources()
                .flatMap(source -> STATEMENT.matcher(source).results())
                .map(MatchResult::group)
                .filter(statement -> statement.contains("Fact.of(\""))
                .filter(statement -> !statement.contains("Fact.of(\"structure.\" + id)"));
    }

    private static Stream<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(HARNESS)) {
            return files
                    .filter(file -> file.toString().matches(".*src.main.java.*\\.java"))
                    .map(HarnessFactsTest::read)
                    .toList()
                    .stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(String parameter) {
        return parameter.replaceFirst("[?-]$", "");
    }

    private static String kind(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
