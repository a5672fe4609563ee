package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.results.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class JudgeRunTest {
    @TempDir
    private Path folder = Path.of("");

    /** A program in the place of the judge. */
    static final class FakeJudge {
        private FakeJudge() {}

        public static void main(String... arguments) throws IOException {
            Path folder = Path.of(arguments[0]);
            switch (arguments[1]) {
                case "grades" -> StudentReport.write(Reports.of(Outcome.GRADED), folder);
                case "dies" -> throw new IllegalStateException("a bug of ours");
                case "grades and dies" -> {
                    StudentReport.write(Reports.of(Outcome.GRADED), folder);
                    throw new IllegalStateException("a bug of ours");
                }
                case "waits" -> {
                    // Never comes back: this process's input stays open.
                    assertThat(System.in.read()).isEqualTo(-2);
                }
                default -> throw new IllegalArgumentException(arguments[1]);
            }
        }
    }

    private JudgeRun start(String what) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return JudgeRun.start(
                List.of(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FakeJudge.class.getName(),
                        folder.toString(),
                        what),
                folder);
    }

    @Test
    void readsWhatTheJudgeFound() throws IOException {
        assertThat(start("grades").await())
                .contains(Findings.of(Reports.of(Outcome.GRADED), StudentReport.page(folder)));
    }

    @Test
    void aJudgeThatDiesLeavesNoResultButItsReason() throws IOException {
        StudentReport.write(Reports.of(Outcome.GRADED), folder);

        assertThat(start("dies").await()).isEmpty();
        assertThat(folder.resolve("judge.log")).content().contains("a bug of ours");
        assertThat(StudentReport.page(folder)).doesNotExist();
    }

    @Test
    void theResultOfAJudgeThatDiesAfterwardsIsNotTrusted() throws IOException {
        assertThat(start("grades and dies").await()).isEmpty();
    }

    @Test
    void aJudgeThatNobodyWaitsForIsEnded() throws IOException {
        JudgeRun run = start("waits");

        run.stop();

        assertThat(run.await()).isEmpty();
    }

    @Test
    void theProgramOfTheJudgeLeavesPageAndResult(@TempDir Path project) throws IOException {
        StudentRun.main(project.toString(), folder.toString());

        assertThat(StudentReport.read(folder)).isPresent();
        assertThat(Files.size(StudentReport.page(folder))).isPositive();
    }

    @Test
    void anExerciseThatDoesNotExistIsNamedWithThoseThatDo(@TempDir Path project) throws IOException {
        StudentRun.main(project.toString(), folder.toString(), "nonsense");

        Findings findings = StudentReport.read(folder).orElseThrow();
        assertThat(findings.state()).isEqualTo(Findings.State.WRONG_USE);
        assertThat(findings.lines()).singleElement().asString().contains("'nonsense'", "engine");
        assertThat(StudentReport.page(folder)).doesNotExist();
    }
}
