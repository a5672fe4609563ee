package org.chainmark.exercises.open.gradcheck;

import java.util.List;
import java.util.stream.IntStream;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.subject.Curve;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.Fact;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.Submission;

/** Draws the student's epsilon study of a function beside the errors that a centred difference has. */
final class StudyPlotter implements Plotter {
    private static final Curve CURVE = Curve.SINE;
    private static final double X = 0.7;

    /** Two in each decade, the largest first. */
    private static final double[] EPSILONS = IntStream.rangeClosed(1, 24)
            .mapToDouble(half -> Math.pow(10, -half / 2.0))
            .toArray();

    @Override
    public List<Chart> charts(Submission submission) {
        double slope = CURVE.slope().applyAsDouble(X);
        double[] own = submission.contract(GradientCheck.class).epsilonStudy(CURVE.f(), X, slope, EPSILONS.clone());
        if (own.length != EPSILONS.length) {
            return List.of();
        }
        return List.of(new Chart(
                Fact.of("study.chart").with("f", CURVE.name()).with("x", X),
                Scale.LOG,
                Scale.LOG,
                List.of(
                        Series.of("own", EPSILONS, i -> own[i]),
                        Series.of("right", EPSILONS, i -> Math.abs(CURVE.centred(X, EPSILONS[i]) - slope)))));
    }
}
