package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.results.CheckResult;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;
import org.chainmark.results.Review;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The way of a mark: graded, written as a table, filled in, merged. */
class RubricCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Disk disk = new Disk(Path.of(""));
    private Path feedback = Path.of("");
    private Path rubric = Path.of("");
    private Path olena = Path.of("");

    @BeforeEach
    void realFolder(@TempDir Path folder) throws IOException {
        disk = new Disk(folder.toRealPath());
        feedback = disk.root().resolve("feedback");
        rubric = disk.root().resolve("rubric.csv");
        olena = disk.project("olena");
    }

    @Test
    void whileSomethingWaitsThereIsNoGradebook() {
        assertThat(run("grade", "--out", feedback, olena)).isZero();

        assertThat(feedback.resolve("index.html")).exists();
        assertThat(feedback.resolve("grades.csv")).doesNotExist();
        assertThat(err.toString())
                .contains("1 of 1 submissions have points that wait for a person", "chainmark rubric --out rubric.csv");
    }

    @Test
    void neitherIsThereOneOfBefore() {
        run("grade", "--out", feedback, olena, "--allow-pending");
        assertThat(feedback.resolve("grades.csv")).content().contains("olena,GRADED,0,2,2,0,");

        run("grade", "--out", feedback, olena);

        assertThat(feedback.resolve("grades.csv")).doesNotExist();
    }

    @Test
    void aMarkThatIsFilledInCountsAndStaysWhenGradedAgain() throws IOException {
        run("grade", "--out", feedback, olena);
        assertThat(run("rubric", "--out", rubric, feedback)).isZero();
        assertThat(out.toString()).contains("1 of 1 submissions wait for a person");
        Files.writeString(rubric, Files.readString(rubric).replaceFirst(",,,h", ",2,well seen,h"));

        assertThat(run("grade", "--out", feedback, olena, "--rubric", rubric)).isZero();
        assertThat(run("grade", "--out", feedback, olena, "--rubric", rubric)).isZero();

        assertThat(feedback.resolve("grades.csv")).content().contains("olena,GRADED,2,2,0,2,");
        assertThat(feedback.resolve("olena/report.html")).content().contains("well seen");
    }

    @Test
    void aTableWithMarksIsNeverWrittenOver() throws IOException {
        run("grade", "--out", feedback, olena);
        Files.writeString(rubric, "marks of an evening");

        assertThat(run("rubric", "--out", rubric, feedback)).isEqualTo(ExitCode.USAGE);

        assertThat(rubric).hasContent("marks of an evening");
        assertThat(err.toString()).contains("is there already");
    }

    @Test
    void aFolderWithoutResultsIsNamed() {
        assertThat(run("rubric", "--out", rubric, disk.folder("empty"))).isEqualTo(ExitCode.USAGE);
        assertThat(run("rubric", "--out", rubric, disk.root().resolve("nowhere")))
                .isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("There are no results in", "there is no such file or folder");
        assertThat(rubric).doesNotExist();
    }

    @Test
    void aBadLineStopsTheRunBeforeAnythingIsGraded() throws IOException {
        Files.writeString(rubric, "submission,exercise,check,possible,mark,comment,text\nolena,notes,S7.1,2,9,,h1\n");

        assertThat(run("grade", "--out", feedback, olena, "--rubric", rubric)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("--rubric: Line 2: the mark `9` is not a whole number from 0 to 2.");
        assertThat(feedback).doesNotExist();
    }

    @Test
    void aTableThatIsNotThereIsWrongUsage() {
        assertThat(run("grade", "--out", feedback, olena, "--rubric", rubric)).isEqualTo(ExitCode.USAGE);

        assertThat(err.toString()).contains("--rubric", "there is no such file or folder");
    }

    private int run(Object... arguments) {
        CommandLine command = Main.commandLine(options -> new Waiting());
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    /** Finds in every submission one check that a person decides. */
    private static final class Waiting implements Grader {
        @Override
        public GradingReport grade(String name, Path path) {
            CheckResult check = new CheckResult(
                    "S7.1",
                    "it tells the first from the rest",
                    Visibility.VISIBLE,
                    Verdict.PENDING,
                    new Points(0, 2),
                    "",
                    List.of(Fact.of("notes.byRule")),
                    "",
                    new Review(1, "the first NaN", Review.digest("the first NaN")));
            ExerciseReport notes = new ExerciseReport(
                    "notes", "Notes", Outcome.GRADED, check.points(), List.of(), List.of(check), List.of());
            return new GradingReport(
                    1, name, Outcome.GRADED, check.points(), List.of(), List.of(notes), Reports.ISOLATION, 7, "test");
        }

        @Override
        public Isolation isolation() {
            return Reports.ISOLATION;
        }

        @Override
        public void close() {}
    }
}
