package org.chainmark.cli;

import java.util.List;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;

/** Reports to test with. */
final class Reports {
    static final Isolation ISOLATION = new Isolation(1, "process", List.of());

    private Reports() {}

    static GradingReport of(String name, Outcome outcome) {
        Points points = outcome == Outcome.GRADED ? new Points(40, 60) : Points.NONE;
        return new GradingReport(
                GradingReport.FORMAT_VERSION, name, outcome, points, List.of(), List.of(), ISOLATION, 7, "test");
    }
}
