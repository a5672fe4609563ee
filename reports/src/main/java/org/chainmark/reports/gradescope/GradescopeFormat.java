package org.chainmark.reports.gradescope;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.reports.escape.JsonText;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.view.CheckEntry;
import org.chainmark.reports.view.CheckEntry.Fate;
import org.chainmark.reports.view.Finding;
import org.chainmark.reports.view.Finding.Weight;
import org.chainmark.reports.view.Findings;
import org.chainmark.reports.view.Occasion;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;

/**
 * The {@code results.json} of an autograder for Gradescope. All texts are plain and all tests visible, because one hidden
 * test would hide the total; of a hidden check there is no more in it than its title and how it ended. A submission on
 * which we failed has no score, and Gradescope then reports a failure of the autograder and moves no points.
 */
public final class GradescopeFormat implements ReportFormat {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_OUTPUT = 5_000;
    private static final int LONGEST_OVERVIEW = 20_000;

    @Override
    public String id() {
        return "gradescope";
    }

    @Override
    public String description() {
        return "Gradescope: results.json of an autograder";
    }

    @Override
    public String fileName() {
        return "results.json";
    }

    @Override
    public boolean holdsSeveral() {
        return false;
    }

    @Override
    public void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException {
        GradingReport report = reports.get(0);
        boolean graded = report.outcome() != Outcome.NOT_GRADED;
        JsonText json = new JsonText();
        json.object(() -> {
            if (graded) {
                json.number("score", report.points().earned());
            }
            json.lines("output", overview(report, presentation), LONGEST_OVERVIEW);
            json.line("output_format", "text", LONGEST_NAME);
            json.line("test_output_format", "text", LONGEST_NAME);
            json.line("test_name_format", "text", LONGEST_NAME);
            json.line("visibility", "visible", LONGEST_NAME);
            json.line("stdout_visibility", "hidden", LONGEST_NAME);
            List<CheckEntry> checks =
                    graded ? CheckEntry.of(report.exercises(), Messages.in(presentation.locale())) : List.of();
            json.list("tests", () -> checks.forEach(check -> add(json, check)));
        });
        out.append(json.toString());
    }

    private static String overview(GradingReport report, Presentation presentation) {
        SubmissionView view = SubmissionView.of(report, presentation.locale(), presentation.occasion());
        List<String> lines = new ArrayList<>();
        lines.add(view.outcome().text() + ", " + view.outcome().points());
        if (!view.outcome().sentence().isEmpty()) {
            lines.add(view.outcome().sentence());
        }
        if (presentation.occasion() == Occasion.SELF_CHECK) {
            lines.add(view.label().getOrDefault("selfCheck", ""));
        }
        List<Finding> findings = Findings.of(report, presentation.locale());
        for (Finding finding : findings) {
            boolean inTests = finding.weight() == Weight.WARNING && report.outcome() != Outcome.NOT_GRADED;
            if (!inTests || finding.equals(findings.get(0))) {
                lines.add("");
                finding.place()
                        .map(presentation::inRepository)
                        .ifPresent(place -> lines.add(place.path() + ":" + place.line()));
                lines.add(finding.text());
            }
        }
        return String.join("\n", lines);
    }

    private static void add(JsonText json, CheckEntry check) {
        json.object(() -> {
            json.line("number", check.view().id(), LONGEST_NAME);
            json.line("name", check.view().title().text(), LONGEST_NAME);
            if (check.fate() != Fate.SKIPPED) {
                json.line("status", check.fate() == Fate.PASSED ? "passed" : "failed", LONGEST_NAME);
            }
            if (check.fate() != Fate.SKIPPED || check.verdict() == Verdict.NOT_RUN) {
                json.number("score", check.points().earned());
                json.number("max_score", check.points().possible());
            }
            json.lines("output", output(check), LONGEST_OUTPUT);
        });
    }

    private static String output(CheckEntry check) {
        String observed = check.fate() == Fate.PASSED ? "" : check.text();
        return check.view().output().isEmpty()
                ? observed
                : observed + "\n\n" + check.view().output();
    }
}
