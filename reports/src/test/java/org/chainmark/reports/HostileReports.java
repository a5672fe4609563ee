package org.chainmark.reports;

import java.util.List;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Edge;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.results.Counterexample.Node;
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

/** Reports in which every text is the same one. */
public final class HostileReports {
    private HostileReports() {}

    /** A graded submission that has the text wherever a result can have one. */
    public static GradingReport everywhere(String text) {
        ExerciseReport exercise = new ExerciseReport(
                text,
                text,
                Outcome.GRADED,
                new Points(1, 9),
                List.of(error(text), fact(text)),
                List.of(failed(text), threw(text), missing(text), hidden(text), pending(text), passed(text)),
                List.of(diagnosis(text), unknown(text)),
                List.of(fact(text)),
                List.of(chart(text)));
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                text,
                Outcome.GRADED,
                new Points(1, 9),
                List.of(error(text)),
                List.of(exercise),
                new Isolation(9, text, List.of(text, "network")),
                1,
                text,
                new CourseReference(text, "0a".repeat(32)));
    }

    private static Chart chart(String text) {
        double[] places = {1, 2, 3, 4};
        return new Chart(
                Fact.of(text).with(text, text),
                Scale.LINEAR,
                Scale.LOG,
                List.of(
                        Series.of(
                                text,
                                places,
                                i -> List.of(1.0, Double.NaN, 0.0, 2.0).get(i)),
                        Series.of("other" + text, places, i -> -1)));
    }

    /** A fact of which everything is the same text. */
    public static Fact fact(String text) {
        return Fact.of(text).with(text, text);
    }

    private static Fact error(String text) {
        return Fact.of("compile.error").with("file", text).with("line", text).with("message", text);
    }

    private static CheckResult failed(String text) {
        Fact expected =
                Fact.of("expected").with("what", text).with("wanted", text).with("actual", text);
        return check(text, Visibility.VISIBLE, Verdict.FAILED, List.of(expected));
    }

    private static CheckResult threw(String text) {
        Fact threw = Fact.of("student.threw")
                .with("type", text)
                .with("message", text)
                .with("where", text);
        return check(
                text,
                Visibility.VISIBLE,
                Verdict.DIED,
                List.of(threw, Fact.of("died").with("reason", text)));
    }

    private static CheckResult missing(String text) {
        Fact missing = Fact.of("member.missing").with("member", text);
        return check(text, Visibility.VISIBLE, Verdict.MISSING, List.of(missing));
    }

    private static CheckResult hidden(String text) {
        return check(text, Visibility.HIDDEN, Verdict.FAILED, List.of(Fact.of(text)));
    }

    private static CheckResult pending(String text) {
        return new CheckResult(
                text,
                text,
                Visibility.VISIBLE,
                Verdict.PENDING,
                new Points(0, 2),
                text,
                List.of(fact(text)),
                text,
                new Review(1, text, text));
    }

    private static CheckResult passed(String text) {
        return check(text, Visibility.VISIBLE, Verdict.PASSED, List.of());
    }

    private static CheckResult check(String text, Visibility visibility, Verdict verdict, List<Fact> facts) {
        Points points = verdict.passed() ? new Points(1, 1) : new Points(0, 2);
        return new CheckResult(text, text, visibility, verdict, points, text, facts, text);
    }

    private static Diagnosis diagnosis(String text) {
        return new Diagnosis(
                List.of(text),
                3,
                4,
                List.of(
                        Fact.of("diagnosis.unexplained"),
                        Fact.of("student.threw").with("type", text).with("message", text)),
                counterexample(text),
                new Location("autograd/" + text, 3));
    }

    private static Diagnosis unknown(String text) {
        return new Diagnosis(List.of(text), 3, 4, List.of(), counterexample(text));
    }

    private static Counterexample counterexample(String text) {
        return new Counterexample(
                text,
                List.of(
                        new Node(text, "", List.of(), text, text, text, text),
                        new Node("a = " + text, text, List.of(0), text, text, text, text)),
                List.of(new Edge(1, 0, 0, text, text, Mark.LOST)),
                text,
                Fact.of(text).with("leaf", text));
    }
}
