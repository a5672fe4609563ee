package org.chainmark.reports;

import java.util.List;
import org.chainmark.reports.graph.SampleGraphs;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Node;
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

/** Reports to make pages of. */
public final class SampleReports {
    private SampleReports() {}

    /** One of everything: a diagnosis, lost checks of every kind, a missing method, hidden checks. */
    public static GradingReport rich() {
        return rich("olena-shevchenko", "grad = 3.0\ngrad = 6.0");
    }

    /** The same with a name and an output of its own. */
    public static GradingReport rich(String submission, String output) {
        List<CheckResult> checks = List.of(
                passed("S1.1", "A leaf keeps its data", 1, Visibility.VISIBLE),
                passed("S1.2", "Data of every operation", 3, Visibility.VISIBLE),
                failed("S3.2", "A reused value sums its paths", 2, output),
                thrown(),
                check("S3.5", "Backward works on a graph 100,000 deep", Visibility.HIDDEN, Verdict.TIMED_OUT, 3),
                check("S3.7", "1,000 random expressions agree", Visibility.HIDDEN, Verdict.FAILED, 6),
                missing("T2.3", "tanh of ordinary numbers"),
                missing("T2.4", "tanh of very large numbers stays finite"),
                passed("T3.1", "Gradients add up until zeroGrad", 2, Visibility.VISIBLE),
                passed("T4.2", "Every operation passes its gradient on", 8, Visibility.HIDDEN));
        ExerciseReport engine = new ExerciseReport(
                "sample",
                "The engine",
                Outcome.GRADED,
                new Points(14, 31),
                List.of(Fact.of("intake.restored").with("path", "autograd/Visitor.java")),
                checks,
                List.of(overwrite(), unexplained()));
        return report(submission, Outcome.GRADED, new Points(14, 31), List.of(), List.of(engine));
    }

    /** A submission that does not compile. */
    public static GradingReport doesNotCompile() {
        Fact error = Fact.of("compile.error")
                .with("file", "autograd/Value.java")
                .with("line", "42")
                .with("message", "';' expected\n        this.grad += out.grad\n                             ^");
        ExerciseReport engine = new ExerciseReport(
                "sample",
                "The engine",
                Outcome.NOT_GRADABLE,
                new Points(0, 5),
                List.of(error, Fact.of("compile.more").with("count", "3")),
                List.of(
                        check("S1.1", "A leaf keeps its data", Visibility.VISIBLE, Verdict.NOT_RUN, 2),
                        check("S1.2", "Data of every operation", Visibility.VISIBLE, Verdict.NOT_RUN, 3)),
                List.of());
        return report("ivan", Outcome.NOT_GRADABLE, new Points(0, 5), List.of(), List.of(engine));
    }

    /** A submission that nobody worked on. */
    public static GradingReport notStarted() {
        ExerciseReport engine = new ExerciseReport(
                "sample",
                "The engine",
                Outcome.NOT_STARTED,
                new Points(0, 5),
                List.of(),
                List.of(check("S1.1", "A leaf keeps its data", Visibility.VISIBLE, Verdict.NOT_RUN, 5)),
                List.of());
        return report("maria", Outcome.NOT_STARTED, new Points(0, 5), List.of(), List.of(engine));
    }

    /** A submission on which the grader failed. */
    public static GradingReport notGraded() {
        return report("petro", Outcome.NOT_GRADED, new Points(0, 5), List.of(Fact.of("judge.failed")), List.of());
    }

    /** A report of one exercise with the given checks. */
    public static GradingReport graded(Points points, CheckResult... checks) {
        ExerciseReport exercise = new ExerciseReport(
                "sample", "The engine", Outcome.GRADED, points, List.of(), List.of(checks), List.of());
        return report("olena", Outcome.GRADED, points, List.of(), List.of(exercise));
    }

    /** A check that waits for a person. */
    public static CheckResult pending(String id, String title, int points) {
        return new CheckResult(
                id,
                title,
                Visibility.VISIBLE,
                Verdict.PENDING,
                new Points(0, points),
                "",
                List.of(),
                "",
                new Review(null, "", "h1"));
    }

    /** A report with the given parts, graded at the best isolation. */
    public static GradingReport report(
            String submission, Outcome outcome, Points points, List<Fact> problems, List<ExerciseReport> exercises) {
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                submission,
                outcome,
                points,
                problems,
                exercises,
                new Isolation(1, "process", List.of("reads-files", "network")),
                20_251_127L,
                "0.1.0");
    }

    /** A submission with nothing to mend, and with a chart. */
    public static GradingReport drawn(Chart chart) {
        ExerciseReport loop = new ExerciseReport(
                        "sample",
                        "The loop",
                        Outcome.GRADED,
                        new Points(2, 2),
                        List.of(),
                        List.of(passed("S5.1", "Two runs see the same batches", 2, Visibility.VISIBLE)),
                        List.of())
                .withCharts(List.of(chart));
        return report("olena", Outcome.GRADED, new Points(2, 2), List.of(), List.of(loop));
    }

    /** A loss that falls, is no number, infinite and 0, and a norm. */
    public static Chart chart() {
        double[] loss = {3.5, 0.5, Double.NaN, Double.NaN, 0.02, 1 / 0.0, 0, 0.001};
        double[] steps = {1, 2, 3, 4, 5, 6, 7, 8};
        return new Chart(
                Fact.of("sample.curve").with("rate", 0.05),
                Scale.LINEAR,
                Scale.LOG,
                List.of(
                        Series.of("loss", steps, i -> loss[i]),
                        Series.of("norm", new double[] {1, 2, 3}, i -> 2 - 0.5 * i)));
    }

    /** The fault that the page is about. */
    public static Diagnosis overwrite() {
        return new Diagnosis(
                List.of("A_mul_overwrite"),
                412,
                412,
                List.of(
                        Fact.of("overwrite").with("op", "mul"),
                        Fact.of("overwrite.seen").with("op", "mul")),
                SampleGraphs.reuse(),
                new Location("autograd/Value.java", 57));
    }

    private static Diagnosis unexplained() {
        Counterexample counterexample = new Counterexample(
                "exp(x) at x = 0.333333333",
                List.of(
                        new Node("x", "", List.of(), "0.333333333", "0.333333334", "1.39561243", "NaN"),
                        new Node("exp(x)", "exp", List.of(0), "1.39561243", "0.395612425", "1", "1")));
        return new Diagnosis(List.of(), 0, 7, List.of(Fact.of("diagnosis.unexplained")), counterexample);
    }

    /** A visible check that failed with three facts and printed something. */
    public static CheckResult failed(String id, String title, int points, String output) {
        return new CheckResult(
                id,
                title,
                Visibility.VISIBLE,
                Verdict.FAILED,
                new Points(0, points),
                "reuse",
                List.of(
                        Fact.of("expected")
                                .with("what", "x.grad")
                                .with("wanted", 7)
                                .with("actual", 4),
                        Fact.of("timed-out.shortened")),
                output);
    }

    private static CheckResult thrown() {
        return new CheckResult(
                "S3.4",
                "A value may be both operands",
                Visibility.VISIBLE,
                Verdict.FAILED,
                new Points(0, 2),
                "",
                List.of(Fact.of("student.threw")
                        .with("type", "java.lang.IllegalArgumentException")
                        .with("message", "duplicate element: Value(data=3.0, grad=0.0)")
                        .with("where", "Value.mul, line 57")),
                "");
    }

    private static CheckResult missing(String id, String title) {
        return new CheckResult(
                id,
                title,
                Visibility.VISIBLE,
                Verdict.MISSING,
                new Points(0, 2),
                "tanh",
                List.of(Fact.of("member.missing").with("member", "Value.tanh()")),
                "");
    }

    /** A check that passed. */
    public static CheckResult passed(String id, String title, int points, Visibility visibility) {
        return new CheckResult(
                id, title, visibility, Verdict.PASSED, new Points(points, points), "", List.of(), "all is well");
    }

    private static CheckResult check(String id, String title, Visibility visibility, Verdict verdict, int points) {
        return new CheckResult(
                id,
                title,
                visibility,
                verdict,
                new Points(0, points),
                "reuse",
                List.of(Fact.of("expected")
                        .with("what", "secret.grad")
                        .with("wanted", 1234)
                        .with("actual", 4321)),
                visibility == Visibility.VISIBLE ? "" : "secret output");
    }
}
