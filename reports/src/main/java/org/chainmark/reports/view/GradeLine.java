package org.chainmark.reports.view;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;

/**
 * What an overview of many submissions says of one. It is small, so that a large class does not have to be kept in memory
 * until all of it is graded.
 *
 * @param folder the folder that its page is in
 * @param ending how it ended, in words
 * @param pending points that wait for a person
 * @param exercises the points of every exercise that was graded, by its id, in the order of the report; empty where we
 *     failed
 * @param finding the first thing to fix
 */
public record GradeLine(
        String submission,
        String folder,
        Outcome outcome,
        OutcomeView ending,
        Points points,
        int pending,
        Map<String, Optional<Points>> exercises,
        Optional<Sentence> finding,
        Isolation isolation) {
    public GradeLine {
        exercises = Collections.unmodifiableMap(new LinkedHashMap<>(exercises));
    }

    /** The line of a report, sentences in the locale's language. */
    public static GradeLine of(GradingReport report, String folder, Locale locale) {
        return new GradeLine(
                report.submission(),
                folder,
                report.outcome(),
                OutcomeView.of(report, Messages.in(locale)),
                report.points(),
                report.pending(),
                points(report.exercises()),
                SubmissionView.firstFinding(report, locale),
                report.isolation());
    }

    private static Map<String, Optional<Points>> points(List<ExerciseReport> exercises) {
        return exercises.stream()
                .collect(Collectors.toMap(
                        ExerciseReport::id,
                        exercise -> Optional.of(exercise.points())
                                .filter(points -> exercise.outcome() != Outcome.NOT_GRADED),
                        (first, again) -> first,
                        LinkedHashMap::new));
    }
}
