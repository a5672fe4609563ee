package org.chainmark.reports.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.CheckView;
import org.chainmark.reports.view.DiagnosisView;
import org.chainmark.reports.view.ExerciseView;
import org.chainmark.reports.view.Occasion;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;

/** A report in a few lines for a terminal: the points, the one thing to fix first, and what was lost. */
public final class TextSummary {
    private static final int MOST_LOST = 10;

    private final Messages messages;
    private final SubmissionView view;
    private final List<String> lines = new ArrayList<>();

    private TextSummary(GradingReport report, Locale locale, Occasion occasion) {
        this.messages = Messages.in(locale);
        this.view = SubmissionView.of(report, locale, occasion);
    }

    /** The lines, each without anything that a terminal would obey. */
    public static List<String> lines(GradingReport report, Locale locale, Occasion occasion) {
        return new TextSummary(report, locale, occasion).lines();
    }

    private List<String> lines() {
        add(view.outcome().text() + ": " + view.outcome().points());
        view.problems().forEach(problem -> add(problem.text()));
        for (ExerciseView exercise : view.exercises()) {
            exercise.problems().forEach(problem -> add(problem.text()));
        }
        view.first().forEach(this::diagnosis);
        for (ExerciseView exercise : view.exercises()) {
            exercise.missing().forEach(missing -> add(missing.sentence().text()));
        }
        lost(view.exercises().stream()
                .flatMap(exercise -> exercise.groups().stream())
                .filter(group -> group.kind().equals("lost"))
                .flatMap(group -> group.checks().stream())
                .toList());
        if (view.selfCheck()) {
            add(messages.text("text.selfCheck"));
        }
        return List.copyOf(lines);
    }

    private void diagnosis(DiagnosisView diagnosis) {
        add(messages.text("text.first") + " " + diagnosis.headline().text());
        if (!diagnosis.evidence().isEmpty()) {
            add(diagnosis.evidence());
        }
        Stream.concat(diagnosis.why().stream(), diagnosis.next().stream())
                .map(Sentence::text)
                .forEach(this::add);
    }

    private void lost(List<CheckView> checks) {
        for (CheckView check : checks.subList(0, Math.min(MOST_LOST, checks.size()))) {
            String fact =
                    check.facts().isEmpty() ? "" : " " + check.facts().get(0).text();
            add(messages.text("text.lost") + " " + check.title() + "." + fact);
        }
        if (checks.size() > MOST_LOST) {
            add(messages.text("text.more", Map.of("count", String.valueOf(checks.size() - MOST_LOST))));
        }
    }

    private void add(String line) {
        lines.add(TerminalText.line(line));
    }
}
