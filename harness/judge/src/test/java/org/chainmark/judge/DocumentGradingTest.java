package org.chainmark.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.structure.StructureInspection;
import org.chainmark.judge.student.StudentSessions;
import org.chainmark.judge.suites.SuiteRunner;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise of documents is graded without a compiler and without a student JVM; both would fail here. */
class DocumentGradingTest {
    private final SuiteRunner runner = new SuiteRunner();
    private final StudentSessions students = new StudentSessions(new NoProcesses());
    private final ExerciseGrader grader = new ExerciseGrader(
            (sources, packages) -> {
                throw new IOException("nothing is to be compiled");
            },
            new StructureInspection(),
            runner,
            students,
            1);
    private final ExerciseUnderJudge diary =
            new ExerciseUnderJudge(new DiaryExercise(), List.of(), runner.discover("diary", List.of(DiarySuite.class)));

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        students.close();
        runner.close();
    }

    @Test
    void aCheckThatAPersonDecidesWaitsAndTheOthersCount() throws IOException {
        Files.writeString(folder.resolve("DIARY.md"), "Today I fixed the loss.\n");

        ExerciseReport report = grader.grade(diary, folder);

        assertThat(report.outcome()).as("%s", report.problems()).isEqualTo(Outcome.GRADED);
        assertThat(report.points()).isEqualTo(new Points(1, 4));
        assertThat(report.pending()).isEqualTo(3);
        assertThat(report.checks())
                .extracting(CheckResult::id, CheckResult::verdict)
                .containsExactly(tuple("W.1", Verdict.PASSED), tuple("W.2", Verdict.PENDING));
        assertThat(report.checks().get(1).review()).isEqualTo(new Review(3, "Today I fixed the loss.", "h1"));
    }

    @Test
    void aTemplateIsNotStarted() throws IOException {
        Files.writeString(folder.resolve("DIARY.md"), DiaryExercise.TEMPLATE);

        ExerciseReport report = grader.grade(diary, folder);

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_STARTED);
        assertThat(report.points()).isEqualTo(new Points(0, 4));
        assertThat(report.pending()).isZero();
    }

    @Test
    void whatTheExerciseCannotReadIsSaidOnce() throws IOException {
        Files.writeString(folder.resolve("DIARY.md"), DiaryExercise.UNREADABLE);

        ExerciseReport report = grader.grade(diary, folder);

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADABLE);
        assertThat(report.problems()).containsExactly(Fact.of("diary.unreadable"));
    }

    /** Starts nothing. */
    private static final class NoProcesses implements StudentProcessStarter {
        @Override
        public StudentProcess start() throws IOException {
            throw new IOException("no student JVM is needed");
        }

        @Override
        public Isolation isolation() {
            return new Isolation(1, "process", List.of());
        }

        @Override
        public void close() {}
    }
}
