package org.chainmark.reports.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.reports.view.Finding.Weight;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;

/** What the page of a submission tells, as a list in the order of the page; passed checks are not in it. */
public final class Findings {
    private static final int MOST_CHECKS = 8;

    private final GradingReport report;
    private final Messages messages;
    private final boolean complete;

    private Findings(GradingReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
        this.complete = OutcomeView.of(report, messages).complete();
    }

    /** The findings in the locale's language, what to begin with first. */
    public static List<Finding> of(GradingReport report, Locale locale) {
        return new Findings(report, Messages.in(locale)).all();
    }

    private List<Finding> all() {
        List<Finding> diagnoses = report.exercises().stream()
                .flatMap(exercise -> exercise.diagnoses().stream()
                        .map(diagnosis -> diagnosis(diagnosis, messages.forExercise(exercise.id()))))
                .toList();
        List<Finding> all = new ArrayList<>();
        diagnoses.stream().limit(1).forEach(all::add);
        report.problems().forEach(problem -> all.add(problem(problem, messages, report.outcome())));
        diagnoses.stream().skip(1).forEach(all::add);
        report.exercises().forEach(exercise -> all.addAll(of(exercise)));
        if (diagnoses.isEmpty()) {
            firstStep(all).ifPresent(first -> all.add(0, all.remove((int) first)));
        }
        return List.copyOf(all);
    }

    /** Index of what the page begins with where no diagnosis names a cause. */
    private Optional<Integer> firstStep(List<Finding> all) {
        List<ExerciseView> exercises =
                report.exercises().stream().map(this::view).toList();
        return FirstStep.of(exercises)
                .flatMap(step -> IntStream.range(0, all.size())
                        .filter(index -> all.get(index).title().equals(step.headline()))
                        .boxed()
                        .findFirst());
    }

    private ExerciseView view(ExerciseReport exercise) {
        return ExerciseView.of(
                exercise,
                messages.forExercise(exercise.id()),
                report.exercises().size() == 1);
    }

    private Finding diagnosis(Diagnosis diagnosis, Messages own) {
        DiagnosisView view = DiagnosisView.of(diagnosis, own);
        List<Sentence> observed = new ArrayList<>();
        if (!view.evidence().isEmpty()) {
            observed.add(Sentence.of(view.evidence()));
        }
        observed.addAll(view.details());
        if (view.hasAlternatives()) {
            observed.add(Sentence.of(own.text("page.alternatives")));
            observed.addAll(view.alternatives());
        }
        view.graphs().forEach(graph -> observed.addAll(graph.nudges()));
        return new Finding(
                rule(diagnosis),
                complete ? Weight.NOTE : Weight.ERROR,
                view.headline(),
                observed,
                Stream.concat(view.next().stream(), view.why().stream()).toList(),
                Optional.ofNullable(diagnosis.location()).flatMap(SourcePlace::of));
    }

    private static String rule(Diagnosis diagnosis) {
        return Stream.concat(
                        diagnosis.faults().stream(), diagnosis.facts().stream().map(Fact::key))
                .findFirst()
                .orElse("diagnosis.unexplained");
    }

    private List<Finding> of(ExerciseReport exercise) {
        Messages own = messages.forExercise(exercise.id());
        ExerciseView view = view(exercise);
        List<Finding> findings = new ArrayList<>();
        exercise.problems().forEach(problem -> findings.add(problem(problem, own, exercise.outcome())));
        view.causes().forEach(cause -> findings.add(cause(cause, view)));
        view.groups().stream()
                .filter(group -> group.kind().equals("lost"))
                .flatMap(group -> group.checks().stream())
                .forEach(check -> findings.add(check(check, view)));
        return findings;
    }

    private static Finding problem(Fact problem, Messages own, Outcome outcome) {
        Weight weight = switch (outcome) {
            case NOT_GRADABLE -> Weight.ERROR;
            case NOT_GRADED -> Weight.WARNING;
            case GRADED, NOT_STARTED -> problem.key().startsWith("compile.") ? Weight.ERROR : Weight.NOTE;
        };
        return new Finding(problem.key(), weight, own.sentence(problem), List.of(), List.of(), SourcePlace.of(problem));
    }

    private static Finding cause(CommonCause cause, ExerciseView exercise) {
        String rule = exercise.id() + "/" + cause.checks().get(0).kind();
        return new Finding(
                rule, Weight.ERROR, cause.sentence(), List.of(concerned(cause)), List.of(), Optional.empty());
    }

    /** The checks that a cause concerns. Points are left to formats that have a place for them. */
    private static Sentence concerned(CommonCause cause) {
        String ids =
                cause.checks().stream().limit(MOST_CHECKS).map(CheckView::id).collect(Collectors.joining(", "));
        String more = cause.count() > MOST_CHECKS ? ", …" : "";
        return Sentence.of(cause.note() + " (" + cause.count() + "): " + ids + more);
    }

    private static Finding check(CheckView check, ExerciseView exercise) {
        List<Sentence> observed = check.facts().isEmpty() ? List.of(Sentence.of(check.verdict())) : check.facts();
        return new Finding(
                exercise.id() + "/" + check.id(), Weight.WARNING, check.title(), observed, List.of(), Optional.empty());
    }
}
