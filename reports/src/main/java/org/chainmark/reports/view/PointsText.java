package org.chainmark.reports.view;

import java.util.Map;
import org.chainmark.results.Points;

/** Points as parameters of a message. */
final class PointsText {
    private PointsText() {}

    static Map<String, String> parameters(Points points) {
        return Map.of("earned", String.valueOf(points.earned()), "possible", String.valueOf(points.possible()));
    }
}
