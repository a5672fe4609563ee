package org.chainmark.reports.view;

import java.util.Locale;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;

/**
 * How a submission or an exercise ended.
 *
 * @param kind a style: the outcome in small letters
 * @param text the outcome in words
 * @param sentence what it means, or empty
 * @param points the points in words
 * @param shortPoints the points for a table
 * @param share points earned of those possible, in percent
 * @param counts whether the points say anything
 * @param complete whether there are points, none were lost and no check failed
 */
public record OutcomeView(
        String kind,
        String text,
        String sentence,
        String points,
        String shortPoints,
        int share,
        boolean counts,
        boolean complete) {
    static OutcomeView of(GradingReport report, Messages messages) {
        return of(
                report.outcome(),
                report.points(),
                report.pending(),
                report.exercises().stream().flatMap(exercise -> exercise.checks().stream()),
                messages);
    }

    static OutcomeView of(ExerciseReport report, Messages messages) {
        return of(report.outcome(), report.points(), report.pending(), report.checks().stream(), messages);
    }

    /** An outcome of which nothing more is known. */
    static OutcomeView of(Outcome outcome, Messages messages) {
        return of(outcome, Points.NONE, 0, Stream.of(), messages);
    }

    /** @param pending points that wait for a person, which makes the others provisional */
    private static OutcomeView of(
            Outcome outcome, Points points, int pending, Stream<CheckResult> checks, Messages messages) {
        String kind = kind(outcome);
        String key = "outcome." + kind;
        boolean complete = outcome == Outcome.GRADED
                && points.possible() > 0
                && points.lost() == 0
                && checks.noneMatch(check -> check.verdict() == Verdict.FAILED);
        return new OutcomeView(
                kind,
                messages.text(key),
                messages.text(complete ? "outcome.complete" : key + ".sentence"),
                pointsText(outcome, points, pending, messages),
                outcome == Outcome.NOT_GRADED ? "–" : PointsText.shortText(points, pending, messages),
                points.possible() == 0 ? 0 : 100 * points.earned() / points.possible(),
                outcome != Outcome.NOT_GRADED && points.possible() > 0,
                complete);
    }

    private static String pointsText(Outcome outcome, Points points, int pending, Messages messages) {
        if (outcome == Outcome.NOT_GRADED) {
            return messages.text("points.not-graded");
        }
        return points.possible() == 0 ? messages.text("points.none") : PointsText.text(points, pending, messages);
    }

    /** The name of a style: the constant in small letters with hyphens. */
    static String kind(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
