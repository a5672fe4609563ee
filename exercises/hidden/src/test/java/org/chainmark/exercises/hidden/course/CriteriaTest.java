package org.chainmark.exercises.hidden.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every criterion of the course is graded somewhere, as {@code docs/criteria.md} says. */
class CriteriaTest {
    /** Covered by what every page says: a test of the words of all faults sees to it. */
    private static final String EVERY_FINDING = "every finding";

    @Test
    void everyCriterionHasItsRow() throws IOException {
        List<String> wanted = Stream.of(
                        ids("S1.", 1, 4),
                        ids("S2.", 1, 5),
                        ids("S3.", 1, 4),
                        ids("S4.", 1, 4),
                        ids("S5.", 1, 6),
                        ids("S6.", 1, 4),
                        ids("S7.", 0, 4),
                        Stream.of("T1"),
                        ids("T2.", 1, 2),
                        ids("T3.", 1, 2),
                        ids("T4.", 1, 2),
                        ids("T5.", 1, 3),
                        ids("T6.", 1, 3),
                        ids("T7.", 0, 6),
                        ids("D", 1, 4),
                        ids("L", 1, 5),
                        ids("Q", 1, 7),
                        ids("P", 1, 5),
                        ids("M", 1, 8))
                .flatMap(each -> each)
                .toList();

        assertThat(rows().keySet()).containsExactlyElementsOf(wanted);
    }

    @Test
    void everyRowNamesChecksThatExist() throws IOException {
        Map<String, List<String>> checks = CourseCheck.idsByExercise();
        rows().forEach((criterion, places) -> {
            if (!places.equals(EVERY_FINDING)) {
                for (String place : places.split(", ", -1)) {
                    String[] words = place.split(" ", 2);
                    Pattern beginning = Pattern.compile(Pattern.quote(words[1]) + "([^0-9].*)?");
                    assertThat(checks.getOrDefault(words[0], List.of()))
                            .as("%s: %s", criterion, place)
                            .anyMatch(id -> beginning.matcher(id).matches());
                }
            }
        });
    }

    private static Stream<String> ids(String prefix, int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(number -> prefix + number);
    }

    /** Criterion to what grades it. */
    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "..", "docs", "criteria.md"))) {
            String[] cells = line.split("\\s*\\|\\s*", 5);
            if (cells.length == 5 && cells[1].matches("[A-Z]\\d[\\d.]*")) {
                assertThat(rows.put(cells[1], cells[3])).as(line).isNull();
            }
        }
        return rows;
    }
}
