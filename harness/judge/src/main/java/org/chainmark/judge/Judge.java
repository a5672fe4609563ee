package org.chainmark.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.chainmark.judge.compile.CompilerOptions;
import org.chainmark.judge.compile.SubmissionCompiler;
import org.chainmark.judge.intake.IgnoredFiles;
import org.chainmark.judge.intake.archive.OpenedSubmission;
import org.chainmark.judge.isolation.IsolationLadder;
import org.chainmark.judge.isolation.IsolationUnmetException;
import org.chainmark.judge.isolation.PrestartedStarter;
import org.chainmark.judge.isolation.StudentProgram;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.structure.StructureInspection;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;

/** Grades submissions. Safe for use by many threads; closing it ends every process it started. */
public final class Judge implements AutoCloseable {
    private final JudgeOptions options;
    private final List<ExerciseUnderJudge> exercises;
    private final ExerciseGrader grader;
    private final StudentProcessStarter starter;
    private final List<AutoCloseable> opened;

    /** @param opened what to close at the end, last things first */
    private Judge(
            JudgeOptions options,
            List<ExerciseUnderJudge> exercises,
            ExerciseGrader grader,
            StudentProcessStarter starter,
            List<AutoCloseable> opened) {
        this.options = options;
        this.exercises = exercises;
        this.grader = grader;
        this.starter = starter;
        this.opened = List.copyOf(opened);
    }

    /**
     * Gets ready to grade: finds the exercises, settles the isolation and warms up.
     *
     * @throws IsolationUnavailableException if the isolation asked for cannot be had on this machine
     * @throws IllegalArgumentException if there is no exercise with an id that was asked for
     */
    public static Judge open(JudgeOptions options) {
        // Trying the isolation is mostly waiting for processes, so the rest is done meanwhile.
        CompletableFuture<StudentProcessStarter> isolating = CompletableFuture.supplyAsync(() -> isolated(options));
        List<AutoCloseable> opened = new ArrayList<>();
        opened.add(() -> result(isolating).close());
        try {
            return open(options, isolating, opened);
        } catch (RuntimeException e) {
            closeAll(opened, e);
            throw e;
        }
    }

    private static Judge open(
            JudgeOptions options, CompletableFuture<StudentProcessStarter> isolating, List<AutoCloseable> opened) {
        SubmissionCompiler compiler = opened(opened, compiler(options.jobs()));
        SuiteRunner runner = opened(opened, new SuiteRunner());
        List<ExerciseUnderJudge> exercises =
                ExerciseUnderJudge.find(runner, options.exercises(), options.course(), Instant.now());
        StructureInspection inspection = new StructureInspection();
        var unused = CompletableFuture.runAsync(() -> exercises.forEach(each -> inspection.warmUp(each.rules())));
        StudentProcessStarter starter = result(isolating);
        StudentSessions students = opened(opened, new StudentSessions(starter));
        ExerciseGrader grader = new ExerciseGrader(compiler::compile, inspection, runner, students, options.seed());
        return new Judge(options, exercises, grader, starter, opened);
    }

    /**
     * Grades one submission. Never throws for anything that the submission contains or does: a failure of ours is a
     * report with the outcome {@code NOT_GRADED}.
     *
     * @param name how the submission is called in results
     * @param path where its files are: a folder, a single Java file, or an archive
     */
    public GradingReport grade(String name, Path path) {
        try (OpenedSubmission opened = OpenedSubmission.open(path)) {
            if (opened.refusal().isPresent()) {
                List<Fact> refusal = List.of(opened.refusal().get());
                return report(name, opened.notices(), reports(score -> score.notGradable(refusal)));
            }
            List<Fact> notices = new ArrayList<>(opened.notices());
            notices.addAll(IgnoredFiles.in(opened.path()));
            return report(name, notices, grader.grade(exercises, opened.path()));
        } catch (IOException e) {
            return report(name, List.of(), reports(score -> score.notGraded(e)));
        }
    }

    private List<ExerciseReport> reports(Function<Score, ExerciseReport> report) {
        return exercises.stream().map(Score::new).map(report).toList();
    }

    private GradingReport report(String name, List<Fact> problems, List<ExerciseReport> reports) {
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                name,
                outcome(reports),
                reports.stream().map(ExerciseReport::points).reduce(Points.NONE, Points::plus),
                problems,
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
        IllegalStateException failure = new IllegalStateException("not all processes of the judge could be ended");
        closeAll(opened, failure);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    private static <T> T result(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
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

    /** Closes what was opened last first; what fails is added to the cause. */
    private static void closeAll(List<AutoCloseable> opened, RuntimeException cause) {
        for (int i = opened.size() - 1; i >= 0; i--) {
            try {
                opened.get(i).close();
            } catch (Exception e) {
                if (e != cause) {
                    cause.addSuppressed(e);
                }
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
