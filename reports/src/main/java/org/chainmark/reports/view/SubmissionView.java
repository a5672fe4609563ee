package org.chainmark.reports.view;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;

/**
 * The page of one submission.
 *
 * @param language code of the language it is in
 * @param name name of the submission, cut if it is very long
 * @param first the diagnosis to begin with; none or one
 * @param then the other diagnoses
 * @param problems what concerns the whole submission
 * @param isolation how the code was kept from the machine, in sentences
 * @param selfCheck whether hidden checks were left out
 * @param label fixed texts of the page by name
 */
public record SubmissionView(
        String language,
        String name,
        OutcomeView outcome,
        List<DiagnosisView> first,
        List<DiagnosisView> then,
        List<Sentence> problems,
        List<ExerciseView> exercises,
        List<String> isolation,
        String seed,
        String harnessVersion,
        boolean selfCheck,
        Map<String, String> label) {
    static final int LONGEST_NAME = 120;

    /** What to show of a report in a language. */
    public static SubmissionView of(GradingReport report, Locale locale, Occasion occasion) {
        Messages messages = Messages.in(locale);
        List<DiagnosisView> diagnoses = report.exercises().stream()
                .flatMap(exercise -> {
                    Messages own = messages.forExercise(exercise.id());
                    return exercise.diagnoses().stream().map(diagnosis -> DiagnosisView.of(diagnosis, own));
                })
                .toList();
        boolean alone = report.exercises().size() == 1;
        return new SubmissionView(
                messages.language(),
                shortName(report.submission()),
                OutcomeView.of(report.outcome(), report.points(), messages),
                diagnoses.stream().limit(1).toList(),
                diagnoses.stream().skip(1).toList(),
                report.problems().stream().map(messages::sentence).toList(),
                report.exercises().stream()
                        .map(exercise -> ExerciseView.of(exercise, messages.forExercise(exercise.id()), alone))
                        .toList(),
                isolation(report.isolation(), messages),
                String.valueOf(report.seed()),
                report.harnessVersion(),
                occasion == Occasion.SELF_CHECK,
                messages.labels("page."));
    }

    /** Whether there are diagnoses after the first. */
    public boolean hasThen() {
        return !then.isEmpty();
    }

    /** Whether there are problems of the whole submission. */
    public boolean hasProblems() {
        return !problems.isEmpty();
    }

    /** A style for the problems: how bad they are. */
    public String problemKind() {
        return outcome.kind();
    }

    /** The one thing to begin with: the first diagnosis, else the first problem, else the first missing method. */
    public static Optional<Sentence> firstFinding(GradingReport report, Locale locale) {
        SubmissionView view = of(report, locale, Occasion.GRADING);
        return Stream.of(
                        view.first.stream().map(DiagnosisView::headline),
                        view.problems.stream(),
                        view.exercises.stream().flatMap(exercise -> exercise.problems().stream()),
                        view.exercises.stream()
                                .flatMap(exercise -> exercise.missing().stream())
                                .map(ExerciseView.MissingMember::sentence))
                .flatMap(sentences -> sentences)
                .findFirst();
    }

    static String shortName(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }

    private static List<String> isolation(Isolation isolation, Messages messages) {
        Map<String, String> parameters =
                Map.of("level", String.valueOf(isolation.level()), "mechanism", isolation.mechanism());
        Sentence level = messages.find("isolation." + isolation.level(), parameters)
                .orElseGet(() -> Sentence.of(messages.text("isolation.unknown", parameters)));
        Stream<String> gaps = isolation.gaps().stream().map(gap -> gap(gap, messages));
        return Stream.concat(Stream.of(level.text()), gaps).toList();
    }

    private static String gap(String gap, Messages messages) {
        return messages.find("gap." + gap, Map.of())
                .map(Sentence::text)
                .orElseGet(() -> messages.text("gap.unknown", Map.of("gap", gap)));
    }
}
