package org.chainmark.reports.view;

import java.util.Map;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.Points;

/** Points in words; as long as some wait for a person, they are provisional and the words say so. */
public final class PointsText {
    private PointsText() {}

    /** A sentence. */
    static String text(Points points, int pending, Messages messages) {
        return messages.text(pending == 0 ? "points" : "points.provisional", parameters(points, pending));
    }

    /** A few characters for a table. */
    public static String shortText(Points points, int pending, Messages messages) {
        return messages.text(pending == 0 ? "points.short" : "points.short.provisional", parameters(points, pending));
    }

    private static Map<String, String> parameters(Points points, int pending) {
        return Map.of(
                "earned",
                String.valueOf(points.earned()),
                "possible",
                String.valueOf(points.possible()),
                "pending",
                String.valueOf(pending));
    }
}
