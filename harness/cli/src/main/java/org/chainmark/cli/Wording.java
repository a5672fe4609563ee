package org.chainmark.cli;

import java.util.Locale;
import java.util.stream.Stream;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Points;

/** What the terminal says about a result. */
final class Wording {
    static final Wording ENGLISH = new Wording();

    private Wording() {}

    /** A text on one line, without anything that a terminal would obey. */
    String line(String text) {
        return text.replaceAll("\u001B\\[[0-?]*[ -/]*[@-~]", "").replaceAll("[\\p{Cntrl}\\p{Cf}]", "");
    }

    String outcome(GradingReport report) {
        return report.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    String points(GradingReport report) {
        Points points = report.points();
        return points.earned() + " / " + points.possible();
    }

    /** The one thing to begin with: a diagnosis, else a problem, else nothing. */
    String firstFinding(GradingReport report) {
        Stream<String> faults = report.exercises().stream()
                .flatMap(exercise -> exercise.diagnoses().stream())
                .map(diagnosis -> String.join(", ", diagnosis.faults()));
        Stream<String> problems = Stream.concat(
                        report.problems().stream(),
                        report.exercises().stream().flatMap(exercise -> exercise.problems().stream()))
                .map(problem -> problem.key() + " " + problem.parameters());
        return Stream.concat(faults, problems)
                .filter(finding -> !finding.isEmpty())
                .findFirst()
                .orElse("");
    }
}
