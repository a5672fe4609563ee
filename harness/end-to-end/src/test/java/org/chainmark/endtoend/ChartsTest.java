package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.reports.html.SubmissionPage;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Numbers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Charts of submissions with and without a mistake that is to be seen in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChartsTest {
    private final Map<String, GradingReport> reports = new HashMap<>();
    private Judge judge;

    @BeforeAll
    void open() {
        judge = Judge.open(
                new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, List.of("training", "gradcheck", "diagnostics")));
    }

    @AfterAll
    void close() {
        judge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"training.loss.chart", "training.norm.chart"})
    void aRightLoopRunsOnTheLineOfTheJudges(String chart) {
        Line right = line("training-right", chart, "right");

        assertThat(line("training-right", chart, "own").numbers())
                .hasSize(40)
                .allSatisfy((step, loss) -> assertThat(loss).isCloseTo(right.at(step), within(1e-9)));
    }

    @Test
    void gradientsThatAreNotClearedGrowAwayFromThatLine() {
        Line own = line("training-no-zero-grad", "training.norm.chart", "own");
        Line right = line("training-no-zero-grad", "training.norm.chart", "right");

        assertThat(own.at("1")).isCloseTo(right.at("1"), within(1e-9));
        assertThat(own.at("40")).isGreaterThan(10 * right.at("40"));
    }

    @Test
    void aRightStudyOfEpsilonsHasItsBestOneInTheMiddle() {
        Line own = line("gradcheck-right", "study.chart", "own");

        assertThat(own).isEqualTo(line("gradcheck-right", "study.chart", "right"));
        assertThat(own.at("0.00001")).isLessThan(1e-9);
        assertThat(own.at("0.1")).isGreaterThan(1e-4);
        assertThat(own.at("1E-12")).isGreaterThan(1e-7);
    }

    @Test
    void aStudyOfOneSidedDifferencesLiesAboveIt() {
        assertThat(line("gradcheck-one-sided", "study.chart", "own").at("0.01"))
                .isGreaterThan(100
                        * line("gradcheck-one-sided", "study.chart", "right").at("0.01"));
    }

    @Test
    void normsOfSigmoidsShrinkOnTheWayBackAndThoseOfLargeWeightsGrow() {
        Line sigmoid = line("diagnostics-right", "flow.chart", "sigmoid");
        Line keeping = line("diagnostics-right", "flow.chart", "keeping");
        Line large = line("diagnostics-right", "flow.chart", "large");

        assertThat(sigmoid.at("1")).isLessThan(1e-3 * sigmoid.at("12"));
        assertThat(keeping.at("1")).isBetween(0.1 * keeping.at("12"), 10 * keeping.at("12"));
        assertThat(large.at("1")).isGreaterThan(1e3 * large.at("12"));
    }

    @Test
    void rightReadingsOfTheSigmoidsLieOnTheTrueNorms() {
        Line right = line("diagnostics-right", "flow.chart", "right");

        assertThat(line("diagnostics-right", "flow.chart", "sigmoid").numbers())
                .hasSize(12)
                .allSatisfy((layer, norm) -> assertThat(norm).isCloseTo(right.at(layer), withinPercentage(1e-6)));
    }

    @Test
    void normsWithoutTheirRootFallAwayFromTheTrueOnes(@TempDir Path folder) throws IOException {
        String path = "src/main/java/diagnostics/Diagnostics.java";
        String right =
                Files.readString(Sample.named("diagnostics-right").folder().resolve(path));
        Path changed = Files.createDirectories(folder.resolve(path).getParent()).resolve("Diagnostics.java");
        Files.writeString(changed, right.replace("reduce(0, Math::hypot)", "reduce(0, (sum, g) -> sum + g * g)"));
        GradingReport report = judge.grade("squares", folder);

        assertThat(line(report, "flow.chart", "sigmoid").at("1"))
                .isLessThan(1e-3 * line(report, "flow.chart", "right").at("1"));
    }

    @Test
    void thePageDrawsEachChartOnceWithItsNumbers() {
        var page = Jsoup.parse(SubmissionPage.render(report("training-right"), Locale.ENGLISH));

        assertThat(page.select(".plot svg.lines")).hasSize(2);
        assertThat(page.select(".plot svg desc").eachText())
                .allSatisfy(description -> assertThat(description)
                        .contains("your loop: ", "a loop without mistakes, on the same batches: "));
        assertThat(page.select("table.numbers tbody tr")).hasSize(80);
    }

    /** @param numbers by their places */
    private record Line(Map<String, Double> numbers) {
        double at(String place) {
            return Objects.requireNonNull(numbers.get(place), place);
        }
    }

    private Line line(String sample, String chart, String series) {
        return line(report(sample), chart, series);
    }

    private static Line line(GradingReport report, String chart, String series) {
        return new Line(report.exercises().stream()
                .map(ExerciseReport::charts)
                .flatMap(List::stream)
                .filter(each -> each.title().key().equals(chart))
                .map(Chart::series)
                .flatMap(List::stream)
                .filter(each -> each.key().equals(series))
                .map(Series::points)
                .flatMap(List::stream)
                .collect(Collectors.toMap(Chart.Point::x, point -> Numbers.parse(point.y()))));
    }

    private GradingReport report(String sample) {
        return reports.computeIfAbsent(
                sample, name -> judge.grade(name, Sample.named(name).folder()));
    }
}
