package org.chainmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.chainmark.judge.compile.CompilerOptions;
import org.chainmark.judge.compile.SubmissionCompiler;
import org.chainmark.judge.isolation.IsolationLadder;
import org.chainmark.judge.isolation.IsolationUnmetException;
import org.chainmark.judge.isolation.StudentProgram;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.structure.StructureInspection;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.Isolation;
import org.chainmark.results.Location;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Member;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.ScriptLostException;
import org.chainmark.suite.SourceSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A failure of ours in any stage costs nobody points, and the next submission is graded as if nothing had been. */
class ExerciseGraderTest {
    private static final String RIGHT = """
            package shop;
            public class Till {
                private int total;
                public int add(int amount) { total += amount; return total; }
                public int total() { return total; }
            }
            """;

    private final AtomicReference<@Nullable IOException> compilerFailure = new AtomicReference<>();
    private final AtomicReference<@Nullable IOException> startFailure = new AtomicReference<>();
    private final TillExercise exercise = new TillExercise();
    private final SuiteRunner runner = new SuiteRunner();
    private final SubmissionCompiler compiler = compiler();
    private final StudentProcessStarter starter = isolated();
    private final StudentSessions students = new StudentSessions(new Failing(starter, startFailure));
    private final ExerciseGrader grader = new ExerciseGrader(
            (sources, packages) -> {
                fail(compilerFailure);
                return compiler.compile(sources, packages);
            },
            new StructureInspection(),
            runner,
            students,
            1);
    private final ExerciseUnderJudge till = new ExerciseUnderJudge(
            exercise, exercise.structureRules(), runner.discover("till", List.of(TillSuite.class)));

    @TempDir
    private Path folder;

    @BeforeEach
    void writeARightSubmission() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("shop")).resolve("Till.java"), RIGHT);
    }

    @AfterEach
    void close() throws IOException {
        TillSuite.BUG_IN_CHECK.set(null);
        TillSuite.BUG_IN_SUITE.set(null);
        students.close();
        starter.close();
        compiler.close();
        runner.close();
    }

    @Test
    void aRightSubmissionHasAllPoints() {
        assertGradedNormally();
    }

    @Test
    void aFileOfTheStudentsThatDoesNotCompileIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("shop/Idea.java"), "package shop; class Idea { int x = ; }");
        Files.writeString(folder.resolve("shop/More.java"), "package shop; class More extends Idea {}");
        ExerciseReport report = grade();

        assertThat(report.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(report.points().lost()).isZero();
        assertThat(report.problems())
                .extracting(Fact::key, fact -> fact.parameters().get("file"))
                .containsExactly(
                        tuple("compile.leftOut", "shop/Idea.java"), tuple("compile.leftOut", "shop/More.java"));
    }

    @Test
    void whatTheExerciseNeedsIsNeverLeftOut() throws IOException {
        Files.writeString(folder.resolve("shop/Idea.java"), "package shop; class Idea { int x = ; }");
        Files.writeString(
                folder.resolve("shop/Till.java"), RIGHT.replace("private int total;", "private Idea idea; int total;"));
        ExerciseReport report = grade();

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADABLE);
        assertThat(report.problems())
                .extracting(fact -> fact.parameters().get("file"))
                .containsExactly("shop/Idea.java");
    }

    @Test
    void besideTheTemplateAnExerciseWithoutAnyFileIsNotStarted() throws IOException {
        Path main = Files.createDirectories(folder.resolve("lab/src/main/java/shop"));
        Files.writeString(main.resolve("Till.java"), exercise.template().get("shop/Till.java"));

        assertThat(grader.grade(List.of(till, tillOfTests()), folder.resolve("lab")))
                .extracting(ExerciseReport::outcome)
                .containsExactly(Outcome.NOT_STARTED, Outcome.NOT_STARTED);
    }

    @Test
    void whereThereIsNoFileAtAllEveryExerciseSaysWhereItLooked() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        Files.writeString(empty.resolve("Other.java"), "class Other {}");

        assertThat(grader.grade(List.of(till, tillOfTests()), empty))
                .flatExtracting(ExerciseReport::problems)
                .extracting(Fact::key)
                .containsExactly("intake.noSource", "intake.noSource");
    }

    private ExerciseUnderJudge tillOfTests() {
        TillExercise ofTests = new TillExercise();
        ofTests.sourceSet = SourceSet.TEST;
        return new ExerciseUnderJudge(ofTests, List.of(), runner.discover("till", List.of(TillSuite.class)));
    }

    @Test
    void whenTakingInFails() throws IOException {
        Path archive = folder.resolve("submission.zip");
        FileSystem closed = FileSystems.newFileSystem(URI.create("jar:" + archive.toUri()), Map.of("create", "true"));
        Path unreadable = closed.getPath("/");
        closed.close();

        assertNotGraded(grader.grade(till, unreadable), "ClosedFileSystemException");
        assertGradedNormally();
    }

    @Test
    void whenTheCompilerFails() {
        compilerFailure.set(new IOException("no worker could be started"));

        assertNotGraded(grade(), "no worker could be started");
        compilerFailure.set(null);
        assertGradedNormally();
    }

    @Test
    void whenAStructureRuleFails() {
        exercise.rule = () -> {
            throw new IllegalStateException("the rule has a bug");
        };

        assertNotGraded(grade(), "the rule has a bug");
        exercise.rule = () -> {};
        assertGradedNormally();
    }

    @Test
    void whenTheStackOverflowsInARule() {
        exercise.rule = () -> {
            throw new StackOverflowError();
        };

        assertNotGraded(grade(), "StackOverflowError");
    }

    @Test
    void whenNoStudentJvmCanBeStarted() {
        startFailure.set(new IOException("no more processes"));

        ExerciseReport report = grade();

        assertNotGraded(report, "StudentJvmUnavailableException");
        assertThat(report.problems()).as("the cause is told once").hasSize(1);
        startFailure.set(null);
        assertGradedNormally();
    }

    @Test
    void whenASuiteCannotRun() {
        TillSuite.BUG_IN_SUITE.set(new IllegalStateException("the suite has a bug"));

        assertNotGraded(grade(), "T.1");
        TillSuite.BUG_IN_SUITE.set(null);
        assertGradedNormally();
    }

    @Test
    void whenACheckHasABugTheOthersAreShown() {
        TillSuite.BUG_IN_CHECK.set(new IllegalStateException("the check has a bug"));

        ExerciseReport report = grade();

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADED);
        assertThat(report.problems())
                .containsExactly(Fact.of("judge.failed")
                        .with("cause", "java.lang.IllegalStateException: the check has a bug")
                        .with("check", "T.2"));
        assertThat(report.checks())
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.NOT_GRADED);
        TillSuite.BUG_IN_CHECK.set(null);
        assertGradedNormally();
    }

    @Test
    void whenTheDiagnosticianFails() {
        exercise.diagnosis = submission -> {
            throw new IllegalStateException("the diagnostician has a bug");
        };

        assertNotGraded(grade(), "the diagnostician has a bug");
        exercise.diagnosis = submission -> List.of();
        assertGradedNormally();
    }

    @Test
    void whenTheStudentsCodeDoesNotSurviveTheDiagnosisNothingIsNamed() {
        exercise.diagnosis = submission -> {
            throw new ScriptLostException(Answer.Lost.Reason.DIED);
        };

        assertGradedNormally();
    }

    @Test
    void aDiagnosisPointsAtTheLineOfAMethod() {
        exercise.diagnosis = submission -> List.of(new Diagnosis(List.of("till"), 1, 1, List.of(), null)
                .at(submission.source().locate(Member.of(Till.class, "total")).orElseThrow()));

        assertThat(grade().diagnoses())
                .extracting(Diagnosis::location)
                .containsExactly(new Location("shop/Till.java", 5));
    }

    @Test
    void whatPassedIsNotLookedIntoUnlessThereIsSomethingToName() {
        exercise.diagnosis = submission -> List.of(new Diagnosis(List.of("till"), 1, 1, List.of(), null));

        assertThat(grade().diagnoses()).hasSize(1);
        exercise.looksAtWhatPassed = false;
        assertThat(grade().diagnoses()).isEmpty();
    }

    @Test
    void whatTheStudentsCodeDoesIsDrawnAlsoWhereNothingIsWrong() {
        Chart chart = new Chart(Fact.of("till.totals"), Scale.LINEAR, Scale.LINEAR, List.of());
        exercise.looksAtWhatPassed = false;
        exercise.drawing = submission -> List.of(chart);

        assertThat(grade().charts()).containsExactly(chart);
        assertGradedNormally();
    }

    @Test
    void aDrawingThatFailsCostsTheDrawingOnly() {
        List<Chart> withANull = new ArrayList<>();
        withANull.add(null);
        Chart chart = new Chart(Fact.of("till.totals"), Scale.LINEAR, Scale.LINEAR, List.of());
        List<Plotter> failing = List.of(
                submission -> {
                    throw new ScriptLostException(Answer.Lost.Reason.DIED);
                },
                submission -> {
                    throw new IllegalStateException("the drawing has a bug");
                },
                submission -> {
                    throw new StackOverflowError();
                },
                submission -> Collections.nCopies(ExerciseReport.MOST_CHARTS + 1, chart),
                submission -> withANull);

        assertThat(failing).allSatisfy(plotter -> {
            exercise.drawing = plotter;
            assertGradedNormally();
            assertThat(grade().charts()).isEmpty();
        });
    }

    @Test
    void aDrawingThatNeverEndsIsEndedAndTheNextExerciseIsGraded() throws IOException {
        Files.writeString(
                folder.resolve("shop/Till.java"),
                RIGHT.replace("total += amount;", "while (amount == 9) {} total += amount;"));
        exercise.drawing = submission -> {
            submission.contract(Till.Factory.class).open().add(9);
            return List.of();
        };

        assertGradedNormally();
    }

    @Test
    void exercisesThatShareAStudentJvmAreGradedApart() {
        // Each of the two has the classes of the other too, so these cannot share one; twice the same is like alone.
        List<ExerciseReport> reports = grader.grade(List.of(till, till), folder);

        assertThat(reports).hasSize(2).allSatisfy(report -> assertThat(report).isEqualTo(grade()));
    }

    @Test
    void whenTheScoreCannotBeMade() {
        List<Diagnosis> withANull = new ArrayList<>();
        withANull.add(null);
        exercise.diagnosis = submission -> withANull;

        assertNotGraded(grade(), "NullPointerException");
        exercise.diagnosis = submission -> List.of();
        assertGradedNormally();
    }

    private ExerciseReport grade() {
        return grader.grade(till, folder);
    }

    private void assertGradedNormally() {
        ExerciseReport report = grade();
        assertThat(report.outcome())
                .as("outcome, with problems %s", report.problems())
                .isEqualTo(Outcome.GRADED);
        assertThat(report.points()).isEqualTo(new Points(6, 6));
        assertThat(report.checks()).extracting(CheckResult::id).containsExactly("T.0", "T.1", "T.2");
    }

    private static void assertNotGraded(ExerciseReport report, String cause) {
        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADED);
        assertThat(report.points()).isEqualTo(new Points(0, 6));
        assertThat(report.problems()).extracting(Fact::key).containsOnly("judge.failed");
        assertThat(report.problems().get(0).parameters().get("cause")).contains(cause);
        assertThat(report.checks()).extracting(CheckResult::id).containsExactly("T.0", "T.1", "T.2");
        assertThat(report.checks())
                .as("a check is passed or not graded, but none is lost")
                .extracting(CheckResult::verdict)
                .containsAnyOf(Verdict.NOT_GRADED)
                .isSubsetOf(Verdict.NOT_GRADED, Verdict.PASSED);
    }

    private static SubmissionCompiler compiler() {
        try {
            return new SubmissionCompiler(CompilerOptions.of(1, System.getProperty("java.class.path")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StudentProcessStarter isolated() {
        try {
            return IsolationLadder.open(1, StudentProgram.STUDENT_JVM).starter();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IsolationUnmetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail(AtomicReference<@Nullable IOException> failure) throws IOException {
        IOException thrown = failure.get();
        if (thrown != null) {
            throw thrown;
        }
    }

    /** Starts student JVMs as long as it is not told to fail. */
    private record Failing(StudentProcessStarter starter, AtomicReference<@Nullable IOException> failure)
            implements StudentProcessStarter {
        @Override
        public StudentProcess start() throws IOException {
            fail(failure);
            return starter.start();
        }

        @Override
        public Isolation isolation() {
            return starter.isolation();
        }

        @Override
        public void close() {
            starter.close();
        }
    }
}
