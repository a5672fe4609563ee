package org.chainmark.reports.github;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chainmark.reports.escape.PlainText;
import org.chainmark.reports.escape.WorkflowCommandText;
import org.chainmark.reports.format.Presentation;
import org.chainmark.reports.format.ReportFormat;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.view.Finding;
import org.chainmark.reports.view.Finding.Weight;
import org.chainmark.reports.view.Findings;
import org.chainmark.reports.view.OutcomeView;
import org.chainmark.reports.view.SourcePlace;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;

/**
 * Workflow commands, which a step prints to have annotations at the lines concerned. Of each level GitHub shows ten and
 * drops the rest, so the tenth says how many there are, if there are more.
 */
public final class WorkflowCommandsFormat implements ReportFormat {
    private static final int MOST_OF_A_LEVEL = 10;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_MESSAGE = 4_000;

    @Override
    public String id() {
        return "github";
    }

    @Override
    public String description() {
        return "GitHub workflow commands: annotations, when a step prints them";
    }

    @Override
    public String fileName() {
        return "annotations.txt";
    }

    @Override
    public boolean holdsSeveral() {
        return false;
    }

    @Override
    public void write(List<GradingReport> reports, Presentation presentation, Appendable out) throws IOException {
        Map<Weight, List<Finding>> byLevel = new EnumMap<>(Weight.class);
        List<Finding> findings = Findings.of(reports.get(0), presentation.locale());
        if (findings.isEmpty()) {
            out.append(outcome(reports.get(0), presentation));
        }
        for (Finding finding : findings) {
            byLevel.computeIfAbsent(finding.weight(), any -> new ArrayList<>()).add(finding);
        }
        for (Map.Entry<Weight, List<Finding>> level : byLevel.entrySet()) {
            write(level.getKey(), level.getValue(), presentation, out);
        }
    }

    /** Silence would look as if the step had not run. */
    private static String outcome(GradingReport report, Presentation presentation) {
        OutcomeView outcome = SubmissionView.of(report, presentation.locale(), presentation.occasion())
                .outcome();
        String sentence = outcome.sentence().isEmpty() ? outcome.text() : outcome.sentence();
        return "::notice title=" + WorkflowCommandText.property(outcome.text()) + "::"
                + WorkflowCommandText.data(sentence) + "\n";
    }

    private static void write(Weight level, List<Finding> findings, Presentation presentation, Appendable out)
            throws IOException {
        boolean all = findings.size() <= MOST_OF_A_LEVEL;
        for (Finding finding : findings.subList(0, all ? findings.size() : MOST_OF_A_LEVEL - 1)) {
            out.append(command(finding, presentation)).append('\n');
        }
        if (!all) {
            Map<String, String> rest = Map.of("count", String.valueOf(findings.size() - MOST_OF_A_LEVEL + 1));
            String more = Messages.in(presentation.locale()).text("text.more", rest);
            out.append("::")
                    .append(name(level))
                    .append("::")
                    .append(WorkflowCommandText.data(more))
                    .append('\n');
        }
    }

    private static String command(Finding finding, Presentation presentation) {
        String title = PlainText.line(finding.title().text(), LONGEST_TITLE);
        String details = finding.details().isEmpty() ? finding.title().text() : finding.details();
        String place = finding.place()
                .map(presentation::inRepository)
                .map(WorkflowCommandsFormat::properties)
                .orElse("");
        return "::" + name(finding.weight()) + " " + place + "title=" + WorkflowCommandText.property(title) + "::"
                + WorkflowCommandText.data(PlainText.lines(details, LONGEST_MESSAGE));
    }

    private static String properties(SourcePlace place) {
        return "file=" + WorkflowCommandText.property(place.path()) + ",line=" + place.line() + ",";
    }

    private static String name(Weight level) {
        return switch (level) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }
}
