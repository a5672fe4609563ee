package org.chainmark.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.compile.CompilerOptions;
import org.chainmark.judge.compile.SubmissionCompiler;
import org.chainmark.judge.isolation.IsolationLadder;
import org.chainmark.judge.isolation.IsolationUnmetException;
import org.chainmark.judge.isolation.PrestartedStarter;
import org.chainmark.judge.isolation.StudentProgram;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.structure.StructureInspection;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;

/** Grades submissions. Safe for use by many threads; closing it ends every process it started. */
public final class Judge implements AutoCloseable {
    private final JudgeOptions options;
    private final List<ExerciseUnderJudge> exercises;
    private final SuiteRunner runner;
    private final SubmissionCompiler compiler;
    private final StudentProcessStarter starter;
    private final StudentSessions students;
    private final ExerciseGrader grader;

    private Judge(
            JudgeOptions options,
            List<ExerciseUnderJudge> exercises,
            SuiteRunner runner,
            SubmissionCompiler compiler,
            StudentProcessStarter starter,
            StudentSessions students) {
        this.options = options;
        this.exercises = exercises;
        this.runner = runner;
        this.compiler = compiler;
        this.starter = starter;
        this.students = students;
        this.grader =
                new ExerciseGrader(compiler::compile, new StructureInspection(), runner, students, options.seed());
    }

    /**
     * Gets ready to grade: finds the exercises, settles the isolation and warms up.
     *
     * @throws IsolationUnavailableException if the isolation asked for cannot be had on this machine
     * @throws IllegalArgumentException if there is no exercise with an id that was asked for
     */
    public static Judge open(JudgeOptions options) {
        List<AutoCloseable> opened = new ArrayList<>();
        try {
            SuiteRunner runner = opened(opened, new SuiteRunner());
            List<ExerciseUnderJudge> exercises = ExerciseUnderJudge.find(runner, options.exercises());
            SubmissionCompiler compiler = opened(opened, compiler(options.jobs()));
            StudentProcessStarter starter = opened(opened, isolated(options));
            StudentSessions students = opened(opened, new StudentSessions(starter));
            return new Judge(options, exercises, runner, compiler, starter, students);
        } catch (RuntimeException e) {
            closeAll(opened, e);
            throw e;
        }
    }

    /**
     * Grades one submission. Never throws for anything that the submission contains or does: a failure of ours is a
     * report with the outcome {@code NOT_GRADED}.
     *
     * @param name how the submission is called in results
     * @param folder where its files are
     */
    public GradingReport grade(String name, Path folder) {
        List<ExerciseReport> reports = exercises.stream()
                .map(exercise -> grader.grade(exercise, folder))
                .toList();
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                name,
                outcome(reports),
                reports.stream().map(ExerciseReport::points).reduce(Points.NONE, Points::plus),
                List.of(),
                reports,
                isolation(),
                options.seed(),
                HarnessVersion.current());
    }

    /** How student code is isolated in this run. */
    public Isolation isolation() {
        return starter.isolation();
    }

    @Override
    public void close() {
        students.close();
        starter.close();
        try {
            compiler.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a compiler worker could not be ended", e);
        } finally {
            runner.close();
        }
    }

    private static SubmissionCompiler compiler(int workers) {
        try {
            return new SubmissionCompiler(CompilerOptions.of(workers, System.getProperty("java.class.path")));
        } catch (IOException e) {
            throw new UncheckedIOException("no compiler worker could be started", e);
        }
    }

    private static StudentProcessStarter isolated(JudgeOptions options) {
        try {
            StudentProcessStarter starter = IsolationLadder.open(options.minimumIsolation(), StudentProgram.STUDENT_JVM)
                    .starter();
            return new PrestartedStarter(starter, options.jobs());
        } catch (IsolationUnmetException e) {
            throw new IsolationUnavailableException(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException("student JVMs could not be made ready", e);
        }
    }

    private static <T extends AutoCloseable> T opened(List<AutoCloseable> opened, T resource) {
        opened.add(resource);
        return resource;
    }

    private static void closeAll(List<? extends AutoCloseable> resources, RuntimeException cause) {
        for (AutoCloseable resource : resources) {
            try {
                resource.close();
            } catch (Exception e) {
                cause.addSuppressed(e);
            }
        }
    }

    /** One exercise that we failed on makes the whole report ours to repeat; else any graded one makes it graded. */
    private static Outcome outcome(List<ExerciseReport> reports) {
        for (Outcome outcome : List.of(Outcome.NOT_GRADED, Outcome.GRADED, Outcome.NOT_GRADABLE)) {
            if (reports.stream().anyMatch(report -> report.outcome() == outcome)) {
                return outcome;
            }
        }
        return Outcome.NOT_STARTED;
    }
}
