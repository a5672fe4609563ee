package org.chainmark.exercises.hidden.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.results.Visibility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the suites of the code exercises after the engine say of themselves. */
class CourseDeclarationsTest {
    private static final Path FOLDER = Path.of("..", "open", "src", "main", "resources", "chainmark", "exercises");
    private static final Path TASKS = Path.of("..", "..", "student-template", "tasks");
    private static final int ONE_SCREEN = 60;

    @ParameterizedTest
    @ValueSource(strings = {"clipping", "gradcheck", "matrix", "training", "diagnostics"})
    void idsAreUniqueAndEverythingIsWorthSomething(String exercise) {
        assertThat(checks(exercise))
                .hasSizeGreaterThan(8)
                .allMatch(check -> check.check().points() > 0)
                .extracting(check -> check.check().id())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]\\d[\\w.-]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clipping", "gradcheck", "matrix", "training", "diagnostics"})
    void whatShipsIsVisibleAndTheRestIsNot(String exercise) {
        assertThat(checks(exercise))
                .anyMatch(CourseCheck::isOpen)
                .anyMatch(check -> !check.isOpen())
                .allSatisfy(check -> assertThat(check.check().visibility())
                        .as(check.check().id())
                        .isEqualTo(check.isOpen() ? Visibility.VISIBLE : Visibility.HIDDEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"clipping", "gradcheck", "matrix", "training", "diagnostics"})
    void everyHintIsWordedInBothLanguages(String exercise) throws IOException {
        Set<String> used = checks(exercise).stream()
                .flatMap(check -> check.hint().stream())
                .collect(Collectors.toCollection(TreeSet::new));

        for (String language : List.of("", "_uk")) {
            Set<String> worded = keys(exercise, language).stream()
                    .filter(key -> key.startsWith("hint."))
                    .map(key -> key.replaceFirst("^hint\\.", "").replaceFirst("\\.\\d$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(worded).as("hints worded %s", language).isEqualTo(used);
        }
        assertThat(checks(exercise)).allMatch(check -> check.hint().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"clipping", "gradcheck", "matrix", "training", "diagnostics", "quiz", "notes"})
    void theTaskTextFitsOnOneScreen(String exercise) throws IOException {
        try (Stream<String> lines = Files.lines(TASKS.resolve(exercise + ".md"))) {
            assertThat(lines.count()).isBetween(10L, (long) ONE_SCREEN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"clipping", "gradcheck", "matrix", "diagnostics"})
    void theTaskTextSaysWhatThereIsToEarn(String exercise) throws IOException {
        List<String> listed = Files.readAllLines(TASKS.resolve(exercise + ".md")).stream()
                .filter(line -> line.matches("\\|.*\\| \\d+ \\|"))
                .toList();
        int hidden = points(exercise, false);

        assertThat(listed.stream().mapToInt(CourseDeclarationsTest::number).sum())
                .isEqualTo(points(exercise, true) + hidden);
        assertThat(number(listed.get(listed.size() - 1))).isEqualTo(hidden);
    }

    private static int number(String row) {
        return Integer.parseInt(row.replaceAll(".*\\| (\\d+) \\|", "$1"));
    }

    private static int points(String exercise, boolean open) {
        return checks(exercise).stream()
                .filter(check -> check.isOpen() == open)
                .mapToInt(check -> check.check().points())
                .sum();
    }

    private static List<CourseCheck> checks(String exercise) {
        return CourseCheck.all().stream()
                .filter(check -> check.exercise().equals(exercise))
                .toList();
    }

    private static Set<String> keys(String exercise, String language) throws IOException {
        Path file = FOLDER.resolve(exercise).resolve("messages" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties messages = new Properties();
            messages.load(reader);
            return messages.stringPropertyNames();
        }
    }
}
