package org.chainmark.reports.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.CourseReference;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;

/**
 * The page of one submission.
 *
 * @param language code of the language it is in
 * @param name name of the submission, cut if it is very long
 * @param first the diagnosis to begin with; none or one
 * @param firstSteps what to begin with if there is no diagnosis; none or one
 * @param then the other diagnoses
 * @param moreFound how many diagnoses are not in the list of those that were found, in words; empty if all are
 * @param problems what concerns the whole submission
 * @param isolation how the code was kept from the machine, in sentences
 * @param courses the course file it was graded with; none or one
 * @param selfCheck whether hidden checks were left out
 * @param label fixed texts of the page by name
 */
public record SubmissionView(
        String language,
        String name,
        OutcomeView outcome,
        List<DiagnosisView> first,
        List<FirstStep> firstSteps,
        List<DiagnosisView> then,
        String moreFound,
        List<Sentence> problems,
        List<ExerciseView> exercises,
        List<String> isolation,
        String seed,
        String harnessVersion,
        List<String> courses,
        boolean selfCheck,
        Map<String, String> label) {
    static final int LONGEST_NAME = 120;

    /** As many as tell the files of one course apart; the result has them all. */
    private static final int SHA256_DIGITS = 12;

    /** More would push the first one from the screen; all are told further down. */
    private static final int MOST_FOUND = 5;

    /** What to show of a report in a language. */
    public static SubmissionView of(GradingReport report, Locale locale, Occasion occasion) {
        Messages messages = Messages.in(locale);
        List<DiagnosisView> diagnoses = diagnoses(report, messages);
        List<ExerciseView> exercises = exercises(report, messages);
        List<FirstStep> firstSteps =
                diagnoses.isEmpty() ? FirstStep.of(exercises).stream().toList() : List.of();
        return new SubmissionView(
                messages.language(),
                shortName(report.submission()),
                OutcomeView.of(report, messages),
                diagnoses.stream().limit(1).toList(),
                firstSteps,
                diagnoses.stream().skip(1).toList(),
                moreFound(diagnoses.size(), messages),
                report.problems().stream().map(messages::sentence).toList(),
                diagnoses.isEmpty() ? without(firstSteps, withoutFirstObstacle(exercises)) : exercises,
                IsolationText.toStudent(report.isolation(), occasion, messages),
                String.valueOf(report.seed()),
                report.harnessVersion(),
                Stream.ofNullable(report.course())
                        .map(course -> course(course, messages))
                        .toList(),
                occasion == Occasion.SELF_CHECK,
                messages.labels("page."));
    }

    /** The page says it as the first step. */
    private static List<ExerciseView> withoutFirstObstacle(List<ExerciseView> exercises) {
        Optional<ExerciseView> blocked =
                exercises.stream().filter(ExerciseView::isBlocked).findFirst();
        return exercises.stream()
                .map(exercise ->
                        blocked.filter(exercise::equals).isPresent() ? exercise.withoutFirstProblem() : exercise)
                .toList();
    }

    private static String moreFound(int diagnoses, Messages messages) {
        return diagnoses <= MOST_FOUND
                ? ""
                : messages.text("found.more", Map.of("count", String.valueOf(diagnoses - MOST_FOUND)));
    }

    private static List<DiagnosisView> diagnoses(GradingReport report, Messages messages) {
        List<DiagnosisView> diagnoses = new ArrayList<>();
        for (ExerciseReport exercise : report.exercises()) {
            Messages own = messages.forExercise(exercise.id());
            for (Diagnosis diagnosis : exercise.diagnoses()) {
                diagnoses.add(DiagnosisView.of(diagnoses.size() + 1, diagnosis, own));
            }
        }
        return diagnoses;
    }

    private static List<ExerciseView> without(List<FirstStep> steps, List<ExerciseView> exercises) {
        List<CommonCause> said =
                steps.stream().flatMap(step -> step.causes().stream()).toList();
        return exercises.stream().map(exercise -> exercise.without(said)).toList();
    }

    /** The diagnoses to list before the first is told in full. */
    public List<DiagnosisView> found() {
        return Stream.concat(first.stream(), then.stream()).limit(MOST_FOUND).toList();
    }

    /** The heading of what to begin with: where no points were lost, there is nothing to fix. */
    public String firstTitle() {
        return label.getOrDefault(outcome.complete() ? "worthKnowing" : "diagnosis", "");
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

    private static List<ExerciseView> exercises(GradingReport report, Messages messages) {
        boolean alone = report.exercises().size() == 1;
        return report.exercises().stream()
                .map(exercise -> ExerciseView.of(exercise, messages.forExercise(exercise.id()), alone))
                .toList();
    }

    /**
     * The one thing to begin with, in a line: the first diagnosis, else what kept the submission from being graded, else
     * the first missing member, else the first check that lost points; none if there is nothing to mend.
     */
    public static Optional<Sentence> firstFinding(GradingReport report, Locale locale) {
        Messages messages = Messages.in(locale);
        if (OutcomeView.of(report, messages).complete()) {
            return Optional.empty();
        }
        return Stream.<Supplier<Optional<Sentence>>>of(
                        () -> headline(report, messages),
                        () -> obstacle(report, messages),
                        () -> FirstStep.of(exercises(report, messages)).map(FirstStep::summary))
                .flatMap(finding -> finding.get().stream())
                .findFirst();
    }

    /** What was noticed on the way in keeps nothing from being graded, and is nothing to begin with. */
    private static Optional<Sentence> obstacle(GradingReport report, Messages messages) {
        Stream<Sentence> whole = report.problems().stream()
                .filter(problem -> report.outcome() != Outcome.GRADED)
                .map(messages::sentence);
        Stream<Sentence> ofExercises = report.exercises().stream()
                .filter(exercise -> exercise.outcome() != Outcome.GRADED)
                .flatMap(exercise -> exercise.problems().stream().map(messages.forExercise(exercise.id())::sentence));
        return Stream.concat(whole, ofExercises).findFirst();
    }

    private static Optional<Sentence> headline(GradingReport report, Messages messages) {
        return report.exercises().stream()
                .flatMap(exercise -> exercise.diagnoses().stream()
                        .map(diagnosis -> DiagnosisView.headline(diagnosis, messages.forExercise(exercise.id()))))
                .findFirst();
    }

    static String shortName(String name) {
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…";
    }

    private static String course(CourseReference course, Messages messages) {
        String sha256 = course.sha256().substring(0, SHA256_DIGITS);
        return messages.text("course.file", Map.of("title", shortName(course.title()), "sha256", sha256));
    }
}
