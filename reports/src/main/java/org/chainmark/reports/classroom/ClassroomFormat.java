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
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;

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
                    json.line("status", graded ? status(checks) : "error", LONGEST_NAME);
                    // Without a maximum the reporter reports no points, so that none move.
                    json.number("max_score", graded ? report.points().possible() : 0);
                    json.list("tests", () -> checks.forEach(check -> add(json, check)));
                })
                .toString();
    }

    /** There is no word for a check that did not run or that waits for a person, so these are left out. */
    private static List<CheckEntry> decided(GradingReport report, Messages messages) {
        return CheckEntry.of(report.exercises(), messages).stream()
                .filter(check -> check.fate() != Fate.SKIPPED)
                .toList();
    }

    /** Where nothing ran, nothing passed. */
    private static String status(List<CheckEntry> checks) {
        boolean passed = !checks.isEmpty() && checks.stream().allMatch(check -> check.fate() == Fate.PASSED);
        return passed ? "pass" : "fail";
    }

    private static void add(JsonText json, CheckEntry check) {
        json.object(() -> {
            json.line("name", log(check.name(), LONGEST_NAME), 2 * LONGEST_NAME);
            json.line("status", status(check.fate()), LONGEST_NAME);
            json.number("score", check.points().earned());
            String message = check.fate() == Fate.PASSED ? "" : log(check.text(), LONGEST_MESSAGE);
            json.line("message", message, 2 * LONGEST_MESSAGE);
            json.line("test_code", "", 0);
            json.line("filename", "", 0);
            json.number("line_no", 0);
            json.number("duration", 0);
        });
    }

    private static String status(Fate fate) {
        return switch (fate) {
            case PASSED -> "pass";
            case FAILED -> "fail";
            case ERROR -> "error";
            case SKIPPED -> throw new IllegalArgumentException("left out above");
        };
    }

    private static String log(String text, int longest) {
        return WorkflowCommandText.logLine(text, longest);
    }
}
