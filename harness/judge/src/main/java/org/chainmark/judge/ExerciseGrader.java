package org.chainmark.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.chainmark.judge.compile.Compilation;
import org.chainmark.judge.intake.DocumentIntake;
import org.chainmark.judge.intake.Intake;
import org.chainmark.judge.intake.IntakeResult;
import org.chainmark.judge.intake.IntakeRules;
import org.chainmark.judge.library.LibraryClasses;
import org.chainmark.judge.structure.Inspected;
import org.chainmark.judge.structure.StructureInspection;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentClasses;
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
import org.chainmark.suite.Library;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.ScriptLostException;
import org.chainmark.suite.SourceSet;
import org.chainmark.suite.StudentClass;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Submission;

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
        /** Compiles sources against the JDK and packages of our own class path. */
        Compilation compile(Map<String, String> sources, List<String> packages) throws IOException;
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

    /** In a submission with files of one exercise, no file at all of another means that it was not started. */
    private static void leaveOutWhatIsAbsent(Map<ExerciseUnderJudge, ExerciseReport> reports) {
        boolean anythingThere = reports.entrySet().stream().anyMatch(each -> isThere(each.getKey(), each.getValue()));
        if (anythingThere) {
            reports.replaceAll((exercise, report) -> isAbsent(report) ? new Score(exercise).notStarted() : report);
        }
    }

    /** Documents are not started where there are none, so only those with work in them are there. */
    private static boolean isThere(ExerciseUnderJudge exercise, ExerciseReport report) {
        return exercise.exercise() instanceof DocumentExercise ? report.outcome() == Outcome.GRADED : !isAbsent(report);
    }

    private static boolean isAbsent(ExerciseReport report) {
        return report.outcome() == Outcome.NOT_GRADABLE
                && report.problems().stream().allMatch(problem -> problem.key().equals("intake.noSource"));
    }

    /** What came of taking an exercise in and compiling it. */
    private sealed interface Prepared {}

    /** Its code can be run. */
    private record Ready(
            ExerciseUnderJudge exercise, Compilation.Compiled compiled, Map<String, byte[]> library, List<Fact> notices)
            implements Prepared {
        /** A library is there for exercises that bring it, and for no other. */
        boolean canShareWith(Ready other) {
            return library.keySet().equals(other.library.keySet())
                    && Collections.disjoint(
                            compiled.classes().keySet(),
                            other.compiled.classes().keySet());
        }
    }

    /** There is nothing to run. */
    private record Settled(ExerciseReport report) implements Prepared {}

    /** Exercises that can share a student JVM: none has a class of the same name as another, and all have one library. */
    private record Group(List<Ready> members) {
        static void of(Ready next, List<Group> groups) {
            for (Group group : groups) {
                if (group.members.stream().allMatch(next::canShareWith)) {
                    group.members.add(next);
                    return;
                }
            }
            groups.add(new Group(new ArrayList<>(List.of(next))));
        }

        StudentClasses classes() {
            Map<String, byte[]> written = new TreeMap<>();
            Map<String, byte[]> library = new TreeMap<>();
            for (Ready member : members) {
                written.putAll(member.compiled().classes());
                library.putAll(member.library());
            }
            return new StudentClasses(written, library);
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
        return result(checks, List.of(), List.of(), List.of(), score);
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
        Library library = exercise.exercise().library();
        WhatCompiles.Result result = new WhatCompiles(
                        files -> compiler.compile(files, library.offeredPackages()), needed(exercise.exercise()))
                .compile(sources.files());
        Compilation compilation = result.compilation();
        if (compilation instanceof Compilation.Rejected rejected) {
            return new Settled(score.notGradable(rejected.errors()));
        }
        if (compilation instanceof Compilation.Exhausted exhausted) {
            return new Settled(score.notGradable(List.of(exhausted.fact())));
        }
        Compilation.Compiled compiled = (Compilation.Compiled) compilation;
        Map<String, byte[]> brought = LibraryClasses.of(library);
        List<Fact> absent = absentClasses(exercise.exercise(), compiled.classes(), brought);
        return absent.isEmpty()
                ? new Ready(exercise, compiled, brought, both(sources.notices(), result.leftOut()))
                : new Settled(score.notGradable(absent));
    }

    private static List<Fact> both(List<Fact> some, List<Fact> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private ExerciseReport run(Ready ready, StudentSession student) throws IOException {
        ExerciseUnderJudge exercise = ready.exercise();
        Inspected inspected = inspection.inspect(ready.compiled().classes(), exercise.rules());
        List<Fact> notices = both(ready.notices(), inspected.remarks());
        List<CheckResult> checks = new ArrayList<>(inspected.checks());
        SuiteRun run = runner.run(exercise.book(), student);
        checks.addAll(run.results());
        if (run.timeouts() >= TIMEOUTS_TO_STOP_AT) {
            return result(checks, notices, List.of(), List.of(), new Score(exercise));
        }
        Submission submission =
                new SubmissionWithSource(student, ready.compiled().outline());
        List<Diagnosis> diagnoses = diagnostician(exercise, checks)
                .map(each -> asked(student, () -> each.diagnose(submission)))
                .orElse(List.of());
        List<Fact> remarks = asked(student, () -> exercise.exercise().remarks(submission));
        ExerciseReport report = result(checks, notices, diagnoses, remarks, new Score(exercise));
        return report.outcome() == Outcome.GRADED ? Drawing.in(report, exercise.exercise(), student) : report;
    }

    private static ExerciseReport result(
            List<CheckResult> checks, List<Fact> notices, List<Diagnosis> diagnoses, List<Fact> remarks, Score score) {
        return checks.stream().anyMatch(check -> check.verdict() == Verdict.NOT_GRADED)
                ? score.notGraded(checks)
                : score.graded(notices, checks, diagnoses, remarks);
    }

    /** Without the class that the exercise is about, rules about it would all be kept. */
    private static List<Fact> absentClasses(
            Exercise exercise, Map<String, byte[]> classes, Map<String, byte[]> library) {
        return exercise.contracts().stream()
                .map(contract -> contract.getAnnotation(StudentClass.class))
                .filter(Objects::nonNull)
                .map(StudentClass::value)
                .distinct()
                .filter(name -> !name.startsWith("java.") && !classes.containsKey(name) && !library.containsKey(name))
                .map(name -> Fact.of("compile.noClass").with("class", name))
                .toList();
    }

    private static IntakeRules rules(Exercise exercise) {
        return new IntakeRules(
                exercise.packageName(),
                exercise.sourceSet(),
                exercise.template(),
                Set.copyOf(exercise.protectedFiles()));
    }

    /** Paths of the files without which there is nothing to grade. Of tests, any that compile will do. */
    private static Set<String> needed(Exercise exercise) {
        return exercise.sourceSet() == SourceSet.MAIN ? exercise.template().keySet() : Set.of();
    }

    /** Who names the causes, if there are some to name. */
    private static Optional<Diagnostician> diagnostician(ExerciseUnderJudge exercise, List<CheckResult> checks) {
        boolean passed = checks.stream().allMatch(check -> check.verdict().passed());
        return exercise.exercise().diagnostician().filter(each -> !passed || each.looksAtWhatPassed());
    }

    /** What comes of asking the student's code beyond the checks. Nothing, if it does not survive that. */
    private static <T> List<T> asked(StudentSession student, Supplier<List<T>> question) {
        student.begin(DIAGNOSIS_LIMITS);
        try {
            return question.get();
        } catch (StudentLostException | ScriptLostException | StudentException | MissingMemberException e) {
            return List.of();
        } finally {
            student.end();
        }
    }
}
