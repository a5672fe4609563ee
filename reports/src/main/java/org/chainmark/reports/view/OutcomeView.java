package org.chainmark.reports.view;

import java.util.Locale;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;

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
 * @param complete whether there are points and none were lost
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
    static OutcomeView of(Outcome outcome, Points points, Messages messages) {
        String kind = kind(outcome);
        String key = "outcome." + kind;
        boolean complete = outcome == Outcome.GRADED && points.possible() > 0 && points.lost() == 0;
        return new OutcomeView(
                kind,
                messages.text(key),
                messages.text(complete ? "outcome.complete" : key + ".sentence"),
                pointsText(outcome, points, messages),
                outcome == Outcome.NOT_GRADED ? "–" : messages.text("points.short", PointsText.parameters(points)),
                points.possible() == 0 ? 0 : 100 * points.earned() / points.possible(),
                outcome != Outcome.NOT_GRADED && points.possible() > 0,
                complete);
    }

    private static String pointsText(Outcome outcome, Points points, Messages messages) {
        if (outcome == Outcome.NOT_GRADED) {
            return messages.text("points.not-graded");
        }
        return points.possible() == 0
                ? messages.text("points.none")
                : messages.text("points", PointsText.parameters(points));
    }

    /** The name of a style: the constant in small letters with hyphens. */
    static String kind(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
