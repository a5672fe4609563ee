package org.chainmark.reports.classroom;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.chainmark.reports.escape.JsonText;
import org.chainmark.reports.escape.WorkflowCommandText;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.view.CheckEntry;
import org.chainmark.reports.view.CheckEntry.Fate;
import org.chainmark.reports.view.Finding;
import org.chainmark.reports.view.Findings;
import org.chainmark.reports.view.OutcomeView;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;

/**
 * The output of a grading step as the reporter action of GitHub Classroom reads it: JSON, in Base64 on one line. The
 * reporter prints the texts to the log, so none of them may be a command there.
 */
public final class ClassroomFormat implements ReportFormat {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_MESSAGE = 600;

    @Override
    public String id() {
        return "classroom";
    }

    @Override
    public String description() {
        return "GitHub Classroom: output of a step for the grading reporter";
    }

    @Override
    public String fileName() {
        return "classroom-result.txt";
    }

    @Override
    public boolean holdsSeveral() {
        return false;
    }

    @Override
    public void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException {
        String json = json(reports.get(0), presentation);
        out.append(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)))
                .append('\n');
    }

    private static String json(GradingReport report, Presentation presentation) {
        boolean graded = report.outcome() != Outcome.NOT_GRADED;
        List<CheckEntry> checks = graded ? decided(report, Messages.in(presentation.locale())) : List.of();
        JsonText json = new JsonText();
        return json.object(() -> {
                    json.number("version", 1);
                    json.line("status", graded ? status(report, checks) : "error", LONGEST_NAME);
                    // Without a maximum the reporter reports no points, so that none move.
                    json.number("max_score", graded ? report.points().possible() : 0);
                    json.list("tests", () -> {
                        if (!ended(report)) {
                            addWhyNot(json, report, presentation);
                        }
                        checks.forEach(check -> add(json, check));
                    });
                })
                .toString();
    }

    private static boolean ended(GradingReport report) {
        return report.outcome() == Outcome.GRADED || report.outcome() == Outcome.NOT_STARTED;
    }

    /** The reporter shows tests and nothing else. */
    private static void addWhyNot(JsonText json, GradingReport report, Presentation presentation) {
        OutcomeView outcome = SubmissionView.of(report, presentation.locale(), presentation.occasion())
                .outcome();
        String why = Findings.of(report, presentation.locale()).stream()
                .findFirst()
                .map(Finding::text)
                .orElse(outcome.sentence());
        add(json, outcome.text(), "error", 0, why);
    }

    /** There is no word for a check that waits for a person, so these are left out. */
    private static List<CheckEntry> decided(GradingReport report, Messages messages) {
        return CheckEntry.of(report.exercises(), messages).stream()
                .filter(check -> check.verdict() != Verdict.PENDING)
                .toList();
    }

    /** Where nothing ran, nothing passed. */
    private static String status(GradingReport report, List<CheckEntry> checks) {
        boolean passed =
                ended(report) && !checks.isEmpty() && checks.stream().allMatch(check -> check.fate() == Fate.PASSED);
        return passed ? "pass" : "fail";
    }

    private static void add(JsonText json, CheckEntry check) {
        String message = check.fate() == Fate.PASSED ? "" : check.text();
        add(json, check.name(), status(check), check.points().earned(), message);
    }

    private static void add(JsonText json, String name, String status, int score, String message) {
        json.object(() -> {
            json.line("name", log(name, LONGEST_NAME), 2 * LONGEST_NAME);
            json.line("status", status, LONGEST_NAME);
            json.number("score", score);
            json.line("message", log(message, LONGEST_MESSAGE), 2 * LONGEST_MESSAGE);
            json.line("test_code", "", 0);
            json.line("filename", "", 0);
            json.number("line_no", 0);
            json.number("duration", 0);
        });
    }

    /** An exercise that was not started must not look as if it were done. */
    private static String status(CheckEntry check) {
        return switch (check.fate()) {
            case PASSED -> "pass";
            case FAILED -> "fail";
            case ERROR -> "error";
            case SKIPPED -> check.verdict() == Verdict.NOT_RUN ? "fail" : "error";
        };
    }

    private static String log(String text, int longest) {
        return WorkflowCommandText.logLine(text, longest);
    }
}
