package org.chainmark.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainmark.judge.compile.Compilation;
import org.chainmark.judge.intake.DocumentIntake;
import org.chainmark.judge.intake.Intake;
import org.chainmark.judge.intake.IntakeResult;
import org.chainmark.judge.intake.IntakeRules;
import org.chainmark.judge.structure.StructureInspection;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentLostException;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.judge.suites.SuiteRun;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.DocumentExercise;
import org.chainmark.suite.Documents;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.ScriptLostException;
import org.chainmark.suite.SourceOutline;
import org.chainmark.suite.StudentClass;
import org.chainmark.suite.StudentException;

/**
 * Runs the stages of one exercise in order: take in, compile, inspect, run, diagnose, score, draw. Documents are taken in, run
 * through the suites and scored.
 */
record ExerciseGrader(
        Compiler compiler, StructureInspection inspection, SuiteRunner runner, StudentSessions students, long seed) {
    private static final CheckLimits DIAGNOSIS_LIMITS = new CheckLimits(Duration.ofSeconds(5), Duration.ofSeconds(30));

    /** A submission on which this many checks ran out of time is not probed any further. */
    private static final int TIMEOUTS_TO_STOP_AT = 3;

    /** The stage that compiles. */
    interface Compiler {
        Compilation compile(Map<String, String> sources) throws IOException;
    }

    /** Grades one exercise. */
    ExerciseReport grade(ExerciseUnderJudge exercise, Path folder) {
        return grade(List.of(exercise), folder).get(0);
    }

    /**
     * Grades a submission in every exercise. Each is taken in and compiled by itself, so that one that does not compile
     * costs the others nothing; those that do share a student JVM, because starting one costs more than most checks.
     *
     * @return one report per exercise, in their order
     */
    List<ExerciseReport> grade(List<ExerciseUnderJudge> exercises, Path folder) {
        Map<ExerciseUnderJudge, ExerciseReport> reports = new HashMap<>();
        List<Group> groups = new ArrayList<>();
        for (ExerciseUnderJudge exercise : exercises) {
            Score score = new Score(exercise);
            try {
                ready(exercise, folder, score, reports).ifPresent(ready -> Group.of(ready, groups));
            } catch (Throwable e) {
                // Errors too: a stack that overflows in a rule must not end the grading of everybody else.
                reports.put(exercise, score.notGraded(e));
            }
        }
        groups.forEach(group -> run(group, reports));
        leaveOutWhatIsAbsent(reports);
        return exercises.stream().map(reports::get).map(Objects::requireNonNull).toList();
    }

    /** In a submission with work in one exercise, no file at all of another means that it was not started. */
    private static void leaveOutWhatIsAbsent(Map<ExerciseUnderJudge, ExerciseReport> reports) {
        boolean hasWork = reports.values().stream().anyMatch(report -> report.outcome() == Outcome.GRADED);
        if (hasWork) {
            reports.replaceAll((exercise, report) -> isAbsent(report) ? new Score(exercise).notStarted() : report);
        }
    }

    private static boolean isAbsent(ExerciseReport report) {
        return report.outcome() == Outcome.NOT_GRADABLE
                && report.problems().stream().allMatch(problem -> problem.key().equals("intake.noSource"));
    }

    /** What came of taking an exercise in and compiling it. */
    private sealed interface Prepared {}

    /** Its code can be run. */
    private record Ready(ExerciseUnderJudge exercise, Compilation.Compiled compiled, List<Fact> notices)
            implements Prepared {}

    /** There is nothing to run. */
    private record Settled(ExerciseReport report) implements Prepared {}

    /** Exercises that can share a student JVM: none has a class of the same name as another. */
    private record Group(List<Ready> members) {
        static void of(Ready next, List<Group> groups) {
            for (Group group : groups) {
                if (group.classes().keySet().stream()
                        .noneMatch(name -> next.compiled().classes().containsKey(name))) {
                    group.members.add(next);
                    return;
                }
            }
            groups.add(new Group(new ArrayList<>(List.of(next))));
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> all = new TreeMap<>();
            members.forEach(member -> all.putAll(member.compiled().classes()));
            return all;
        }

        List<Class<?>> contracts() {
            return members.stream()
                    .flatMap(member -> member.exercise().exercise().contracts().stream())
                    .distinct()
                    .toList();
        }
    }

    private void run(Group group, Map<ExerciseUnderJudge, ExerciseReport> reports) {
        List<Ready> waiting = new ArrayList<>(group.members());
        while (!waiting.isEmpty()) {
            // After a failure of ours the others go on in a session that knows nothing of it.
            try (StudentSession student = students.open(group.classes(), group.contracts(), seed)) {
                while (!waiting.isEmpty()) {
                    Ready next = waiting.get(0);
                    reports.put(next.exercise(), run(next, student));
                    waiting.remove(0);
                }
            } catch (Throwable e) {
                if (waiting.isEmpty()) {
                    return;
                }
                Ready failed = waiting.remove(0);
                reports.put(failed.exercise(), new Score(failed.exercise()).notGraded(e));
            }
        }
    }

    /** What can be run of an exercise; if that is nothing, the report is made. */
    private Optional<Ready> ready(
            ExerciseUnderJudge exercise, Path folder, Score score, Map<ExerciseUnderJudge, ExerciseReport> reports)
            throws IOException {
        if (exercise.exercise() instanceof DocumentExercise documents) {
            reports.put(exercise, gradeDocuments(exercise, documents, folder, score));
            return Optional.empty();
        }
        Prepared prepared = prepare(exercise, folder, score);
        if (prepared instanceof Ready ready) {
            return Optional.of(ready);
        }
        reports.put(exercise, ((Settled) prepared).report());
        return Optional.empty();
    }

    /** Nothing is compiled or run. */
    private ExerciseReport gradeDocuments(
            ExerciseUnderJudge exercise, DocumentExercise documents, Path folder, Score score) throws IOException {
        IntakeResult taken = new DocumentIntake(documents.documents(), documents.takesTests()).take(folder);
        if (taken instanceof IntakeResult.Texts texts) {
            Documents handedIn = new Documents(texts.documents(), texts.tests());
            List<Fact> problems = documents.problems(handedIn);
            return problems.isEmpty() ? run(exercise, handedIn, score) : score.notGradable(problems);
        }
        return taken instanceof IntakeResult.Refused refused
                ? score.notGradable(refused.problems())
                : score.notStarted();
    }

    private ExerciseReport run(ExerciseUnderJudge exercise, Documents documents, Score score) {
        List<CheckResult> checks = runner.run(exercise.book(), new DocumentSubmission(documents, seed))
                .results();
        return result(checks, List.of(), List.of(), score);
    }

    private Prepared prepare(ExerciseUnderJudge exercise, Path folder, Score score) throws IOException {
        IntakeResult taken = new Intake(rules(exercise.exercise())).take(folder);
        if (taken instanceof IntakeResult.NotStarted) {
            return new Settled(score.notStarted());
        }
        if (taken instanceof IntakeResult.Refused refused) {
            return new Settled(score.notGradable(refused.problems()));
        }
        IntakeResult.Sources sources = (IntakeResult.Sources) taken;
        WhatCompiles.Result result =
                new WhatCompiles(compiler, exercise.exercise().template().keySet()).compile(sources.files());
        Compilation compilation = result.compilation();
        if (compilation instanceof Compilation.Rejected rejected) {
            return new Settled(score.notGradable(rejected.errors()));
        }
        if (compilation instanceof Compilation.Exhausted exhausted) {
            return new Settled(score.notGradable(List.of(exhausted.fact())));
        }
        Compilation.Compiled compiled = (Compilation.Compiled) compilation;
        List<Fact> absent = absentClasses(exercise.exercise(), compiled.classes());
        return absent.isEmpty()
                ? new Ready(exercise, compiled, both(sources.notices(), result.leftOut()))
                : new Settled(score.notGradable(absent));
    }

    private static List<Fact> both(List<Fact> some, List<Fact> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private ExerciseReport run(Ready ready, StudentSession student) throws IOException {
        ExerciseUnderJudge exercise = ready.exercise();
        List<CheckResult> checks =
                new ArrayList<>(inspection.inspect(ready.compiled().classes(), exercise.rules()));
        SuiteRun run = runner.run(exercise.book(), student);
        checks.addAll(run.results());
        boolean patient = run.timeouts() < TIMEOUTS_TO_STOP_AT;
        List<Diagnosis> diagnoses =
                patient ? diagnose(exercise, student, ready.compiled().outline(), checks) : List.of();
        ExerciseReport report = result(checks, ready.notices(), diagnoses, new Score(exercise));
        return patient && report.outcome() == Outcome.GRADED
                ? report.withCharts(Drawing.of(exercise.exercise(), student))
                : report;
    }

    private static ExerciseReport result(
            List<CheckResult> checks, List<Fact> notices, List<Diagnosis> diagnoses, Score score) {
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.NOT_GRADED)
                ? score.notGraded(checks)
                : score.graded(notices, checks, diagnoses);
    }

    /** Without the class that the exercise is about, rules about it would all be kept. */
    private static List<Fact> absentClasses(Exercise exercise, Map<String, byte[]> classes) {
        return exercise.contracts().stream()
                .map(contract -> contract.getAnnotation(StudentClass.class))
                .filter(Objects::nonNull)
                .map(StudentClass::value)
                .distinct()
                .filter(name -> !name.startsWith("java.") && !classes.containsKey(name))
                .map(name -> Fact.of("compile.noClass").with("class", name))
                .toList();
    }

    private static IntakeRules rules(Exercise exercise) {
        return new IntakeRules(exercise.packageName(), exercise.template(), Set.copyOf(exercise.protectedFiles()));
    }

    /** What the exercise's diagnostician names. Nothing is named if the student's code does not survive being asked. */
    private static List<Diagnosis> diagnose(
            ExerciseUnderJudge exercise, StudentSession student, SourceOutline source, List<CheckResult> checks) {
        boolean passed = checks.stream().allMatch(check -> check.verdict().passed());
        Optional<Diagnostician> diagnostician =
                exercise.exercise().diagnostician().filter(each -> !passed || each.looksAtWhatPassed());
        if (diagnostician.isEmpty()) {
            return List.of();
        }
        student.begin(DIAGNOSIS_LIMITS);
        try {
            return diagnostician.get().diagnose(new SubmissionWithSource(student, source));
        } catch (StudentLostException | ScriptLostException | StudentException | MissingMemberException e) {
            return List.of();
        } finally {
            student.end();
        }
    }
}
