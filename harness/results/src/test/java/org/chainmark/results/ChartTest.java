package org.chainmark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.chainmark.results.Chart.Point;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTest {
    @Test
    void aSeriesIsCutWhereItHasMorePointsThanCanBeSeen() {
        Series series = Series.of("loss", new double[Chart.MOST_POINTS + 50], i -> i);

        assertThat(series.points()).hasSize(Chart.MOST_POINTS).endsWith(Point.of(0, Chart.MOST_POINTS - 1));
    }

    @Test
    void numbersThatAreNoneAreKept() {
        assertThat(Series.of(
                                "loss",
                                new double[] {1, 2, 3},
                                i -> List.of(Double.NaN, 1 / 0.0, -1 / 0.0).get(i))
                        .points())
                .extracting(Point::y)
                .containsExactly("NaN", "Infinity", "-Infinity");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1.0", "0x1p3", "1d", "-0", "0.3333333333", "nan", "<b>"})
    void aPointIsTwoNumbers(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Point("1", text));
        assertThatIllegalArgumentException().isThrownBy(() -> new Point(text, "1"));
    }

    @Test
    void whatCannotBeDrawnIsRefused() {
        List<Point> points = Collections.nCopies(Chart.MOST_POINTS + 1, Point.of(1, 1));
        List<Series> series = IntStream.rangeClosed(0, Chart.MOST_SERIES)
                .mapToObj(key -> new Series("line" + key, List.of()))
                .toList();

        assertThatIllegalArgumentException().isThrownBy(() -> new Series("loss", points));
        assertThatIllegalArgumentException().isThrownBy(() -> curve(series));
        assertThat(curve(series.subList(1, series.size())).series()).hasSize(Chart.MOST_SERIES);
    }

    @Test
    void seriesOfAChartAreToldApartByTheirKeys() {
        Series loss = new Series("loss", List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> curve(List.of(loss, loss)));
    }

    @Test
    void anExerciseHasAFewChartsAtMost() {
        List<Chart> charts = Collections.nCopies(ExerciseReport.MOST_CHARTS + 1, curve(List.of()));
        ExerciseReport report = new ExerciseReport(
                "engine", "The engine", Outcome.GRADED, Points.NONE, List.of(), List.of(), List.of());

        assertThatIllegalArgumentException().isThrownBy(() -> report.withCharts(charts));
        assertThat(report.withCharts(charts.subList(1, charts.size())).charts()).hasSize(ExerciseReport.MOST_CHARTS);
    }

    private static Chart curve(List<Series> series) {
        return new Chart(Fact.of("curve"), Scale.LINEAR, Scale.LOG, series);
    }
}
