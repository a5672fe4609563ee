package org.chainmark.reports.text;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.escape.TerminalText;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.CheckView;
import org.chainmark.reports.view.DiagnosisView;
import org.chainmark.reports.view.ExerciseView;
import org.chainmark.reports.view.FirstStep;
import org.chainmark.reports.view.GraphView;
import org.chainmark.reports.view.Occasion;
import org.chainmark.reports.view.SubmissionView;
import org.chainmark.results.GradingReport;

/** A result in a few lines for a terminal; it sends the reader to the page for the rest. */
public final class TextSummary {
    private static final int MOST_CHECKS = 10;
    private static final int MOST_PROBLEMS = 5;
    private static final int LONGEST_LINE = 400;

    private final Messages messages;
    private final SubmissionView view;
    private final List<String> lines = new ArrayList<>();

    private TextSummary(GradingReport report, Locale locale, Occasion occasion) {
        messages = Messages.in(locale);
        view = SubmissionView.of(report, locale, occasion);
    }

    /**
     * The lines in the locale's language, each without anything that a terminal would obey.
     *
     * @param page where the page was written
     */
    public static List<String> lines(GradingReport report, Locale locale, Occasion occasion, Path page) {
        TextSummary summary = new TextSummary(report, locale, occasion);
        summary.addOutcome();
        summary.addFirst();
        summary.addThen();
        summary.addFirstStep();
        summary.addProblems();
        summary.addLost();
        summary.addCharts();
        if (occasion == Occasion.SELF_CHECK) {
            summary.add(summary.messages.text("text.selfCheck"));
        }
        summary.add(summary.messages.text("text.page") + " " + page);
        return List.copyOf(summary.lines);
    }

    private void addOutcome() {
        add(view.name() + ": " + view.outcome().text() + ", " + view.outcome().points());
        if (!view.outcome().sentence().isEmpty()) {
            add(view.outcome().sentence());
        }
    }

    private String first() {
        return messages.text(view.outcome().complete() ? "text.worthKnowing" : "text.first");
    }

    private void addFirst() {
        for (DiagnosisView first : view.first()) {
            add(first() + " " + first.headline().text());
            first.where().forEach(place -> add("  " + place.text()));
            if (!first.evidence().isEmpty()) {
                add("  " + first.evidence());
            }
            if (first.hasAlternatives()) {
                add("  " + messages.text("page.alternatives"));
                first.alternatives().forEach(cause -> add("  - " + cause.text()));
            }
            first.graphs().forEach(this::addGraph);
            first.why().forEach(why -> add("  " + messages.text("text.why") + " " + why.text()));
            first.next().forEach(next -> add("  " + messages.text("text.next") + " " + next.text()));
        }
    }

    private void addThen() {
        if (view.hasThen()) {
            add(messages.text("text.then"));
            view.then().forEach(diagnosis -> add("  - " + diagnosis.headline().text()));
        }
    }

    private void addFirstStep() {
        for (FirstStep step : view.firstSteps()) {
            add(first() + " " + step.headline().text());
            step.observed().forEach(observed -> add("  " + observed.text()));
        }
    }

    private void addGraph(GraphView graph) {
        add("  " + graph.expression());
        NodeTable.lines(graph, messages).forEach(line -> add("  " + line));
        graph.nudges().forEach(nudge -> add("  " + nudge.text()));
    }

    private void addProblems() {
        Stream.concat(
                        view.problems().stream(),
                        view.exercises().stream().flatMap(exercise -> exercise.problems().stream()))
                .limit(MOST_PROBLEMS)
                .map(Sentence::text)
                .forEach(problem -> add("  - " + problem));
    }

    private void addLost() {
        List<String> lost =
                view.exercises().stream().flatMap(TextSummary::lostIn).toList();
        if (lost.isEmpty()) {
            return;
        }
        add(messages.text("text.lost"));
        lost.stream().limit(MOST_CHECKS).forEach(check -> add("  - " + check));
        if (lost.size() > MOST_CHECKS) {
            Map<String, String> rest = Map.of("count", String.valueOf(lost.size() - MOST_CHECKS));
            add("  " + messages.text("text.more", rest));
        }
    }

    private void addCharts() {
        String titles = view.exercises().stream()
                .flatMap(exercise -> exercise.charts().stream())
                .map(chart -> chart.title().text())
                .collect(Collectors.joining("; "));
        if (!titles.isEmpty()) {
            add(messages.text("text.charts") + " " + titles);
        }
    }

    private static Stream<String> lostIn(ExerciseView exercise) {
        Stream<String> causes =
                exercise.causes().stream().map(cause -> cause.sentence().text() + " (-" + cause.lost() + ")");
        Stream<String> failed = exercise.groups().stream()
                .filter(group -> group.kind().equals("lost"))
                .flatMap(group -> group.checks().stream())
                .map(TextSummary::lost);
        return Stream.concat(causes, failed);
    }

    private static String lost(CheckView check) {
        String observed =
                check.facts().isEmpty() ? check.verdict() : check.facts().get(0).text();
        return check.id() + " " + check.title().text() + ": " + observed + " (-" + check.lost() + ")";
    }

    private void add(String line) {
        String indent = line.startsWith("  ") ? "  " : "";
        String clean = TerminalText.line(line);
        lines.add(indent + (clean.length() <= LONGEST_LINE ? clean : cut(clean)));
    }

    private static String cut(String line) {
        int end = Character.isHighSurrogate(line.charAt(LONGEST_LINE - 1)) ? LONGEST_LINE - 1 : LONGEST_LINE;
        return line.substring(0, end) + "...";
    }
}
