package org.chainmark.results.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.chainmark.results.Chart;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Counterexample;
import org.chainmark.results.CourseReference;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Location;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResultJsonTest {
    @Test
    void theGoldenFileIsReadAndWrittenByteForByte() throws IOException {
        assertThat(ResultJson.read(golden())).isEqualTo(goldenReport());
        assertThat(new String(ResultJson.write(goldenReport()), UTF_8)).isEqualTo(new String(golden(), UTF_8));
    }

    @Test
    void whatIsWrittenIsReadBackForAnyReport() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            GradingReport report = anyReport(random);
            byte[] json = ResultJson.write(report);
            assertThat(ResultJson.read(json)).isEqualTo(report);
            assertThat(ResultJson.write(ResultJson.read(json))).isEqualTo(json);
        }
    }

    @Test
    void everyCharacterSurvivesAndNoneIsInvisible() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= 0xFFFF; c++) {
            all.append((char) c).append(' ');
        }
        all.append("\uD83D\uDE00 \uDB40\uDC41");
        GradingReport report = report(all.toString(), List.of());

        String json = new String(ResultJson.write(report), UTF_8);

        assertThat(ResultJson.read(json.getBytes(UTF_8)).submission()).isEqualTo(all.toString());
        assertThat(new ObjectMapper().readTree(json).get("submission").textValue())
                .isEqualTo(all.toString());
        assertThat(json.chars().filter(c -> c != '\n').filter(Character::isISOControl))
                .isEmpty();
        assertThat(json).doesNotContain("\u202E", "\u2028", "\u200B");
    }

    @Test
    void unknownFieldsAreIgnored() throws IOException {
        String extended = new String(golden(), UTF_8)
                .replaceFirst("\\{", "{\"later\": [1, {\"x\": null}],")
                .replace("\"earned\": 0,", "\"earned\": 0, \"bonus\": 3,");

        assertThat(ResultJson.read(extended.getBytes(UTF_8))).isEqualTo(goldenReport());
    }

    @Test
    void anotherFormatVersionIsNamed() throws IOException {
        String later = new String(golden(), UTF_8).replace("\"formatVersion\": 1", "\"formatVersion\": 2");

        assertThatThrownBy(() -> ResultJson.read(later.getBytes(UTF_8)))
                .isInstanceOf(ResultFormatException.class)
                .hasMessage("a result in format 2, and this version of Chainmark reads format 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"seed\": 20251127 | \"seed\": \"20251127\" | seed",
                "\"seed\": 20251127 | \"seed\": 1.5 | seed",
                "\"seed\": 20251127 | \"seed\": 99999999999999999999 | seed",
                "\"outcome\": \"GRADED\" | \"outcome\": \"FINE\" | outcome",
                "\"outcome\": \"GRADED\" | \"outcome\": 0 | outcome",
                "\"id\": \"S3.2\" | \"id\": 32 | exercises[0].checks[0].id",
                "\"id\": \"S3.2\" | \"id\": null | exercises[0].checks[0].id",
                "\"id\": \"S3.2\", | '' | exercises[0].checks[0]",
                "\"level\": 4 | \"level\": null | isolation.level",
                "\"line\": 87 | \"line\": 0 | exercises[0].diagnoses[0].location",
                "\"line\": 87 | \"line\": \"87\" | exercises[0].diagnoses[0].location.line",
                "\"level\": 4 | \"level\": true | isolation.level",
                "\"wanted\": \"7\" | \"wanted\": null | exercises[0].checks[0].facts[0].parameters",
                "\"wanted\": \"7\" | \"wanted\": 7 | exercises[0].checks[0].facts[0].parameters",
                "\"gaps\": [] | \"gaps\": [null] | isolation.gaps",
                "\"problems\": [] | \"problems\": [null] | exercises[0].problems",
                "\"reader\": 1 | \"reader\": null | exercises[0].diagnoses[0].counterexample.edges[0].reader",
                "\"mark\": \"LOST\" | \"mark\": \"GONE\" | exercises[0].diagnoses[0].counterexample.edges[0].mark",
                "\"gaps\": [] | \"gaps\": {} | isolation.gaps",
                "\"earned\": 0 | \"earned\": 99 | exercises[0].checks[0].points",
                "\"y\": \"NaN\" | \"y\": \"none\" | exercises[0].charts[0].series[0].points[1]",
                "\"y\": \"NaN\" | \"y\": 0.5 | exercises[0].charts[0].series[0].points[1].y",
                "\"y\": \"LOG\" | \"y\": \"ROOT\" | exercises[0].charts[0].y",
                "\"title\": { | \"title\": null, \"was\": { | exercises[0].charts[0]",
                "\"sha256\": \"0 | \"sha256\": \"X | course",
                "\"found\": \"the | \"lost\": \"the | exercises[0].checks[1].review",
                "\"proposed\": 2 | \"proposed\": -1 | exercises[0].checks[1].review",
                "\"verdict\": \"FAILED\" | \"verdict\": \"PENDING\" | exercises[0].checks[0]",
            })
    void aWrongOrMissingFieldIsNamed(String right, String wrong, String field) throws IOException {
        String text = new String(golden(), UTF_8);
        assertThat(text).contains(right);
        String broken = text.replace(right, wrong.replace("''", ""));

        assertThatThrownBy(() -> ResultJson.read(broken.getBytes(UTF_8)))
                .isInstanceOf(ResultFormatException.class)
                .hasMessageStartingWith("not a result: " + field);
    }

    @Test
    void aNudgeMayBeNull() throws IOException {
        String without = new String(golden(), UTF_8).replaceFirst("\"nudge\": \\{[^}]*}\\s*}", "\"nudge\": null");

        Diagnosis diagnosis = ResultJson.read(without.getBytes(UTF_8))
                .exercises()
                .get(0)
                .diagnoses()
                .get(0);

        assertThat(Objects.requireNonNull(diagnosis.counterexample()).nudge()).isNull();
    }

    @Test
    void chartsAndCourseMayBeAbsent() throws IOException {
        ObjectNode older = (ObjectNode) new ObjectMapper().readTree(golden());
        older.remove("course");
        ((ObjectNode) older.path("exercises").path(0)).remove("charts");

        GradingReport read = ResultJson.read(older.toString().getBytes(UTF_8));

        assertThat(read.course()).isNull();
        assertThat(read.exercises().get(0).charts()).isEmpty();
        assertThat(ResultJson.read(ResultJson.write(read))).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "1", "{\"formatVersion\": \"1\"}", "{} {}", "not json", "\u0000"})
    void whatIsNoResultIsRefused(String text) {
        assertThatThrownBy(() -> ResultJson.read(text.getBytes(UTF_8)))
                .isInstanceOf(ResultFormatException.class)
                .hasMessageStartingWith("not a result");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = {'{', '"', (byte) 0xE4, '"', ':', '1', '}'};

        assertThatThrownBy(() -> ResultJson.read(latin1)).isInstanceOf(ResultFormatException.class);
    }

    @Test
    void aFieldThatComesTwiceIsRefused() throws IOException {
        String twice = new String(golden(), UTF_8).replace("\"seed\": 20251127", "\"seed\": 1, \"seed\": 20251127");

        assertThatThrownBy(() -> ResultJson.read(twice.getBytes(UTF_8))).isInstanceOf(ResultFormatException.class);
    }

    private static byte[] golden() throws IOException {
        try (InputStream file = ResultJsonTest.class.getResourceAsStream("golden-result.json")) {
            return Objects.requireNonNull(file).readAllBytes();
        }
    }

    private static GradingReport goldenReport() {
        CheckResult failed = new CheckResult(
                "S3.2",
                "A reused value sums its paths",
                Visibility.VISIBLE,
                Verdict.FAILED,
                new Points(0, 2),
                "reuse",
                List.of(Fact.of("expected")
                        .with("what", "x.grad")
                        .with("wanted", 7)
                        .with("actual", 6)),
                "grad = 6.0\nОлена \u001B[31m\u202E");
        CheckResult passed = new CheckResult(
                "T2.1",
                "Data of every operation",
                Visibility.HIDDEN,
                Verdict.PASSED,
                new Points(3, 3),
                "",
                List.of(),
                "",
                new Review(2, "the first NaN came at step 3", "h0123456789abcdef"));
        return report(
                        "olena",
                        List.of(new ExerciseReport(
                                "engine",
                                "The engine",
                                Outcome.GRADED,
                                new Points(3, 5),
                                List.of(),
                                List.of(failed, passed),
                                List.of(overwrite(), unexplained()),
                                List.of(Fact.of("noticed").with("test", "sum")),
                                List.of(chart()))))
                .withCourse(new CourseReference("Autumn", "01".repeat(32)));
    }

    private static Chart chart() {
        return new Chart(
                Fact.of("training.curve").with("rate", 0.05),
                Chart.Scale.LINEAR,
                Chart.Scale.LOG,
                List.of(Chart.Series.of(
                        "loss", new double[] {1, 2, 3}, i -> new double[] {1.0 / 3, Double.NaN, 1e-9}[i])));
    }

    private static Diagnosis overwrite() {
        Counterexample counterexample = new Counterexample(
                "x*x at x = 3",
                List.of(
                        new Counterexample.Node("x", "", List.of(), "3", "3", "6", "3"),
                        new Counterexample.Node("x*x", "*", List.of(0, 0), "9", "9", "1", "1")),
                List.of(
                        new Counterexample.Edge(1, 0, 0, "3", "0", Counterexample.Mark.LOST),
                        new Counterexample.Edge(1, 0, 1, "3", "3", Counterexample.Mark.RIGHT)),
                "@Test\nvoid squared() {}\n",
                Fact.of("nudge").with("leaf", "x"));
        return new Diagnosis(
                List.of("A_mul_overwrite"),
                412,
                412,
                List.of(Fact.of("overwrite").with("op", "mul")),
                counterexample,
                new Location("autograd/Value.java", 87));
    }

    private static Diagnosis unexplained() {
        return new Diagnosis(List.of(), 0, 3, List.of(Fact.of("unexplained")), null);
    }

    private static GradingReport report(String submission, List<ExerciseReport> exercises) {
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                submission,
                Outcome.GRADED,
                new Points(3, 5),
                List.of(Fact.of("intake.symlink").with("path", "a/b")),
                exercises,
                new Isolation(4, "bubblewrap", List.of()),
                20_251_127L,
                "0.1.0");
    }

    private static GradingReport anyReport(Random random) {
        List<ExerciseReport> exercises = new ArrayList<>();
        for (int e = random.nextInt(3); e > 0; e--) {
            List<CheckResult> checks = IntStream.range(0, random.nextInt(4))
                    .mapToObj(i -> anyCheck(random))
                    .toList();
            List<Diagnosis> diagnoses = random.nextBoolean() ? List.of(overwrite(), unexplained()) : List.of();
            exercises.add(new ExerciseReport(
                    anyText(random),
                    anyText(random),
                    any(random, Outcome.values()),
                    anyPoints(random),
                    anyFacts(random),
                    checks,
                    diagnoses,
                    anyFacts(random),
                    random.nextBoolean() ? List.of(anyChart(random), anyChart(random)) : List.of()));
        }
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                anyText(random),
                any(random, Outcome.values()),
                anyPoints(random),
                anyFacts(random),
                exercises,
                new Isolation(random.nextInt(), anyText(random), List.of(anyText(random))),
                random.nextLong(),
                anyText(random),
                random.nextBoolean() ? null : new CourseReference(anyText(random), "f0".repeat(32)));
    }

    private static Chart anyChart(Random random) {
        double[] any = random.longs(random.nextInt(9))
                .mapToDouble(Double::longBitsToDouble)
                .toArray();
        return new Chart(
                anyFacts(random).stream().findFirst().orElse(Fact.of("plain")),
                any(random, Chart.Scale.values()),
                any(random, Chart.Scale.values()),
                List.of(Chart.Series.of(anyText(random), any, i -> any[any.length - 1 - i])));
    }

    private static CheckResult anyCheck(Random random) {
        return new CheckResult(
                anyText(random),
                anyText(random),
                any(random, Visibility.values()),
                any(random, Verdict.values()),
                anyPoints(random),
                anyText(random),
                anyFacts(random),
                anyText(random),
                anyReview(random));
    }

    private static Review anyReview(Random random) {
        return new Review(random.nextBoolean() ? null : random.nextInt(9), anyText(random), anyText(random));
    }

    private static List<Fact> anyFacts(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> Fact.of(anyText(random))
                        .with("b" + random.nextInt(9), anyText(random))
                        .with("a" + random.nextInt(9), random.nextGaussian()))
                .toList();
    }

    private static Points anyPoints(Random random) {
        int possible = random.nextInt(100);
        return new Points(random.nextInt(possible + 1), possible);
    }

    private static String anyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(12); length > 0; length--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
        }
        return text.toString();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
