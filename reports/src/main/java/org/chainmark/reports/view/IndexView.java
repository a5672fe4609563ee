package org.chainmark.reports.view;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.chainmark.reports.escape.UrlSegment;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.GradingReport;
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

    /** A submission to list: its report and the folder that its page is in. */
    public record Entry(GradingReport report, String folder) {}

    /** An overview in a language. */
    public static IndexView of(List<Entry> entries, Locale locale) {
        Messages messages = Messages.in(locale);
        return new IndexView(
                messages.language(),
                counts(entries, messages),
                entries.stream().map(entry -> row(entry, locale, messages)).toList(),
                entries.isEmpty(),
                IsolationText.toInstructor(
                        entries.stream()
                                .map(entry -> entry.report().isolation())
                                .toList(),
                        messages),
                messages.labels("page."));
    }

    private static List<Count> counts(List<Entry> entries, Messages messages) {
        Map<Outcome, Long> numbers = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.report().outcome(), () -> new EnumMap<>(Outcome.class), Collectors.counting()));
        return numbers.entrySet().stream()
                .map(ended -> new Count(OutcomeView.of(ended.getKey(), messages), ended.getValue()))
                .toList();
    }

    private static Row row(Entry entry, Locale locale, Messages messages) {
        GradingReport report = entry.report();
        return new Row(
                SubmissionView.shortName(report.submission()),
                "./" + UrlSegment.encode(entry.folder()) + "/report.html",
                OutcomeView.of(report, messages),
                SubmissionView.firstFinding(report, locale).stream().toList());
    }
}
