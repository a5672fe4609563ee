package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.chainmark.judge.course.CheckChange;
import org.chainmark.judge.course.Course;
import org.chainmark.judge.course.CourseCatalogue;
import org.chainmark.judge.course.CourseExercise;
import org.chainmark.results.CourseReference;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseFileTest {
    private static final CourseCatalogue CATALOGUE = new CourseCatalogue(
            Map.of("engine", Set.of("S1.2-add", "S1.20", "S2"), "clipping", Set.of("S6.1", "S6.2-exact")));

    private static CourseFile parse(String text) throws CourseFileException {
        return CourseFile.parse("course.yaml", text, CATALOGUE);
    }

    @Test
    void exercisesComeInTheirOrder() throws CourseFileException {
        Course course = parse("exercises:\n  - clipping\n  - engine\n").course();

        assertThat(course.exercises())
                .containsExactly(CourseExercise.asItIs("clipping"), CourseExercise.asItIs("engine"));
        assertThat(course.due()).isEmpty();
    }

    @Test
    void theFileIsToldFromOthersByItsBytes(@TempDir Path folder) throws Exception {
        byte[] bytes = "\uFEFFtitle: Осінь\r\nexercises: [engine]\r\n".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("course.yaml"), bytes);

        CourseFile read = CourseFile.read(file, CATALOGUE);

        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        assertThat(read.reference()).isEqualTo(new CourseReference("Осінь", sha256));
        assertThat(parse("exercises: [engine]").reference()).isNotEqualTo(read.reference());
        assertThat(CourseFile.NONE.reference()).isNull();
    }

    @Test
    void everythingCanBeSaid() throws CourseFileException {
        CourseFile file = parse("""
                title: Autumn
                language: uk
                due: 2026-12-20T23:59:00+02:00
                exercises:
                  - id: engine
                    weight: 2
                    due: 2026-12-27T00:00:00Z
                    checks:
                      S2: {points: 5, visibility: AFTER_DUE, hints: false, cpuMillis: 4000}
                """);

        assertThat(file.language()).isEqualTo(Locale.forLanguageTag("uk"));
        assertThat(file.course().title()).isEqualTo("Autumn");
        assertThat(file.course().due()).contains(Instant.parse("2026-12-20T21:59:00Z"));
        CheckChange change = new CheckChange(
                "S2", OptionalInt.of(5), Optional.of(Visibility.AFTER_DUE), false, OptionalInt.of(4000));
        assertThat(file.course().exercises())
                .containsExactly(new CourseExercise(
                        "engine", 2, Optional.of(Instant.parse("2026-12-27T00:00:00Z")), List.of(change)));
    }

    @Test
    void theBeginningOfAnIdEndsWhereAWordEnds() {
        CheckChange change = new CheckChange("S1.2", OptionalInt.empty(), Optional.empty(), true, OptionalInt.empty());

        assertThat(change.isAbout("S1.2")).isTrue();
        assertThat(change.isAbout("S1.2-add")).isTrue();
        assertThat(change.isAbout("S1.20")).isFalse();
        assertThat(change.isAbout("S1.1")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                exercises: [engin]                                    | line 1, column 13 | did you mean engine?
                exercises: [quantum]                                  | line 1, column 13 | there is clipping, engine
                exercises: [engine, engine]                           | line 1, column 21 | listed twice
                exercises: []                                         | line 1, column 12 | at least one exercise
                title: A                                              | line 1, column 1  | at least one exercise
                exercise: [engine]                                    | line 1, column 1  | did you mean exercises?
                exercises: [{weight: 2}]                              | line 1, column 13 | needs an `id`
                exercises: [{id: engine, weight: -1}]                 | line 1, column 34 | whole number from 1 to 100
                exercises: [{id: engine, points: 3}]                  | line 1, column 26 | no key of an exercise `points`
                exercises: [{id: engine, checks: {S3: {points: 1}}}]  | line 1, column 35 | no check of `engine` `S3`
                exercises: [{id: engine, checks: {S2: {points: -1}}}] | line 1, column 48 | whole number from 0 to 1000
                exercises: [{id: engine, checks: {S2: {points: 1.5}}}]| line 1, column 48 | whole number
                exercises: [{id: engine, checks: {S2: {hints: no}}}]  | line 1, column 47 | true or false
                exercises: [{id: engine, checks: {S2: {visibility: x}}}] | line 1, column 52 | VISIBLE, HIDDEN, AFTER_DUE
                exercises: [{id: engine, checks: [S2]}]               | line 1, column 34 | what is changed
                {due: 2026-12-20, exercises: [engine]}                | line 1, column 7  | 2026-12-20T23:59:00+02:00
                {language: de, exercises: [engine]}                   | line 1, column 12 | there is en, uk
                {title: [a], exercises: [engine]}                     | line 1, column 9  | a single value
                {title: a, title: b, exercises: [engine]}             | line 1, column 12 | comes twice
                exercises: [engine                                    | line 2            | not YAML
                """)
    void aMistakeIsSaidWithItsPlace(String text, String place, String what) {
        assertThatExceptionOfType(CourseFileException.class)
                .isThrownBy(() -> parse(text + "\n"))
                .satisfies(e -> assertThat(e.problems())
                        .anySatisfy(problem -> assertThat(problem)
                                .startsWith("course.yaml, " + place)
                                .contains(what)));
    }

    @Test
    void severalMistakesAreSaidTogether() {
        assertThatExceptionOfType(CourseFileException.class)
                .isThrownBy(() -> parse("due: soon\nexercises: [engin, clippin]\n"))
                .satisfies(e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void anEmptyFileAndOneThatIsNoTextAreSaid(@TempDir Path folder) throws Exception {
        assertThatExceptionOfType(CourseFileException.class)
                .isThrownBy(() -> parse("# nothing\n"))
                .withMessageContaining("is empty");
        Path image = Files.write(folder.resolve("image.png"), new byte[] {(byte) 0xff, (byte) 0xd8, 0});
        assertThatExceptionOfType(CourseFileException.class)
                .isThrownBy(() -> CourseFile.read(image, CATALOGUE))
                .withMessageContaining("not text");
        assertThatExceptionOfType(CourseFileException.class)
                .isThrownBy(() -> CourseFile.read(folder.resolve("absent.yaml"), CATALOGUE))
                .withMessageContaining("cannot be read");
    }

    @Test
    void theCourseThatShipsNamesExercisesThatThereAre() throws CourseFileException {
        CourseFile shipped = CourseFile.read(Path.of("..", "..", "exercises", "course.yaml"), CourseCatalogue.find());

        assertThat(shipped.course().exercises())
                .extracting(CourseExercise::id)
                .containsExactlyInAnyOrderElementsOf(
                        CourseCatalogue.find().checks().keySet());
    }
}
