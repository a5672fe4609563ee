package org.chainmark.judge;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
 * Runs the stages of one exercise in order: take in, compile, inspect, run, diagnose, score. Documents are taken in, run
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

    ExerciseReport grade(ExerciseUnderJudge exercise, Path folder) {
        Score score = new Score(exercise);
        try {
            return exercise.exercise() instanceof DocumentExercise documents
                    ? gradeDocuments(exercise, documents, folder, score)
                    : gradeStages(exercise, folder, score);
        } catch (Throwable e) {
            // Errors too: a stack that overflows in a rule must not end the grading of everybody else.
            return score.notGraded(e);
        }
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

    private ExerciseReport gradeStages(ExerciseUnderJudge exercise, Path folder, Score score) throws IOException {
        IntakeResult taken = new Intake(rules(exercise.exercise())).take(folder);
        if (taken instanceof IntakeResult.NotStarted) {
            return score.notStarted();
        }
        if (taken instanceof IntakeResult.Refused refused) {
            return score.notGradable(refused.problems());
        }
        IntakeResult.Sources sources = (IntakeResult.Sources) taken;
        Compilation compilation = compiler.compile(sources.files());
        if (compilation instanceof Compilation.Rejected rejected) {
            return score.notGradable(rejected.errors());
        }
        if (compilation instanceof Compilation.Exhausted exhausted) {
            return score.notGradable(List.of(exhausted.fact()));
        }
        Compilation.Compiled compiled = (Compilation.Compiled) compilation;
        List<Fact> absent = absentClasses(exercise.exercise(), compiled.classes());
        return absent.isEmpty() ? run(exercise, compiled, sources.notices(), score) : score.notGradable(absent);
    }

    private ExerciseReport run(
            ExerciseUnderJudge exercise, Compilation.Compiled compiled, List<Fact> notices, Score score)
            throws IOException {
        Map<String, byte[]> classes = compiled.classes();
        List<CheckResult> checks = new ArrayList<>(inspection.inspect(classes, exercise.rules()));
        try (StudentSession student = students.open(classes, exercise.exercise().contracts(), seed)) {
            SuiteRun run = runner.run(exercise.book(), student);
            checks.addAll(run.results());
            List<Diagnosis> diagnoses =
                    run.timeouts() < TIMEOUTS_TO_STOP_AT ? diagnose(exercise, student, compiled.outline()) : List.of();
            return result(checks, notices, diagnoses, score);
        }
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
    private static List<Diagnosis> diagnose(ExerciseUnderJudge exercise, StudentSession student, SourceOutline source) {
        Optional<Diagnostician> diagnostician = exercise.exercise().diagnostician();
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
