package org.chainmark.reports.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmark.reports.escape.UrlSegment;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Outcome;

/**
 * The overview of a run.
 *
 * @param counts how many submissions ended in which way
 * @param empty whether there is no submission
 * @param isolation how the code was kept from the machine, in sentences
 */
public record IndexView(
        String language,
        List<Count> counts,
        List<Row> rows,
        boolean empty,
        List<String> isolation,
        Map<String, String> label) {
    public IndexView {
        counts = List.copyOf(counts);
        rows = List.copyOf(rows);
        isolation = List.copyOf(isolation);
    }

    /**
     * A submission.
     *
     * @param link address of its page relative to the overview
     * @param findings the first thing to fix; none or one
     */
    public record Row(String name, String link, OutcomeView outcome, List<Sentence> findings) {}

    /** How many submissions ended alike. */
    public record Count(OutcomeView outcome, long number) {}

    /** An overview in a language. */
    public static IndexView of(List<GradeLine> lines, Locale locale) {
        Messages messages = Messages.in(locale);
        return new IndexView(
                messages.language(),
                counts(lines, messages),
                lines.stream().map(IndexView::row).toList(),
                lines.isEmpty(),
                IsolationText.toInstructor(
                        lines.stream().map(GradeLine::isolation).toList(), messages),
                messages.labels("page."));
    }

    private static List<Count> counts(List<GradeLine> lines, Messages messages) {
        Map<Outcome, Long> numbers = lines.stream()
                .collect(Collectors.groupingBy(
                        GradeLine::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
        return numbers.entrySet().stream()
                .map(ended -> new Count(OutcomeView.of(ended.getKey(), messages), ended.getValue()))
                .toList();
    }

    private static Row row(GradeLine line) {
        return new Row(
                SubmissionView.shortName(line.submission()),
                "./" + UrlSegment.encode(line.folder()) + "/report.html",
                line.ending(),
                line.finding().stream().toList());
    }
}
