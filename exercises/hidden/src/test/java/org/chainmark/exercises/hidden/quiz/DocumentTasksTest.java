package org.chainmark.exercises.hidden.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.chainmark.suite.Check;
import org.chainmark.suite.Suite;
import org.chainmark.suite.SuiteCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The task texts of the exercises of documents keep their word, and fit a screen. */
class DocumentTasksTest {
    private static final int LINES_OF_A_SCREEN = 60;

    @ParameterizedTest
    @ValueSource(strings = {"quiz", "notes"})
    void theTaskTextSaysWhatThereIsToEarn(String exercise) throws IOException {
        int possible = ServiceLoader.load(SuiteCatalogue.class).stream()
                .flatMap(catalogue -> catalogue.get().suites().stream())
                .filter(suite -> suite.getAnnotation(Suite.class).exercise().equals(exercise))
                .flatMap(suite -> Arrays.stream(suite.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Check.class))
                .mapToInt(method -> method.getAnnotation(Check.class).points())
                .sum();
        List<String> lines = Files.readAllLines(Path.of("../../student-template/tasks", exercise + ".md"));

        assertThat(lines)
                .contains("| **together** | **%d** |".formatted(possible))
                .hasSizeLessThan(LINES_OF_A_SCREEN);
        assertThat(lines.stream()
                        .filter(line -> line.matches("\\|[^*]*\\| \\d+ \\|"))
                        .mapToInt(line -> Integer.parseInt(line.replaceAll(".*\\| (\\d+) \\|", "$1")))
                        .sum())
                .isEqualTo(possible);
    }
}
