package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.chainmark.judge.IsolationUnavailableException;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.CourseReference;
import org.chainmark.results.Outcome;
import org.chainmark.results.json.ResultJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GradeCommandTest {
    private final FakeGrader grader = new FakeGrader();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Disk disk = new Disk(Path.of(""));
    private Path feedback = Path.of("");

    @BeforeEach
    void realFolder(@TempDir Path folder) throws IOException {
        disk = new Disk(folder.toRealPath());
        feedback = disk.root().resolve("feedback");
    }

    private int run(Grader.Factory graders, Object... arguments) {
        CommandLine command = Main.commandLine(graders);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    private int grade(Object... arguments) {
        return run(
                grader,
                Stream.concat(Stream.of("grade", "--out", feedback), Stream.of(arguments))
                        .toArray());
    }

    @Test
    void everythingGradedIsSuccessWhateverTheOutcome() {
        disk.project("class/alice");
        disk.project("class/bob");
        disk.project("class/carol");
        grader.says("bob", Outcome.NOT_STARTED).says("carol", Outcome.NOT_GRADABLE);

        assertThat(grade(disk.root().resolve("class"))).isZero();

        assertThat(feedback.resolve("index.html")).exists();
        assertThat(feedback.resolve("grades.csv")).exists();
        assertThat(feedback.resolve("bob/report.html")).exists();
        assertThat(feedback.resolve("bob/result.json")).exists();
        assertThat(out.toString().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactly("submission", "alice", "bob", "carol", "", "Pages:");
        assertThat(out.toString())
                .contains("40 / 60", feedback.resolve("index.html").toString());
        assertThat(err.toString()).contains("level 1 (process)", "Graded 3 of 3.");
        assertThat(grader.closed).isTrue();
    }

    @Test
    void resultsSayWithWhichCourseFileTheyWereMade() throws IOException {
        Path course = Files.writeString(disk.root().resolve("course.yaml"), "title: Autumn\nexercises: [engine]\n");
        String sha256 = "70c946ddd7be1cfbbd1d46cc66f4263e38d0755ef946559c4539defcf02dcb4a";

        assertThat(grade(disk.project("alice"), "--course", course)).isZero();

        assertThat(ResultJson.read(Files.readAllBytes(feedback.resolve("alice/result.json")))
                        .course())
                .isEqualTo(new CourseReference("Autumn", sha256));
        assertThat(Files.readString(feedback.resolve("alice/report.html")))
                .contains("Autumn", sha256.substring(0, 12))
                .doesNotContain(sha256);
    }

    @Test
    void withoutACourseFileNoneIsNamed() throws IOException {
        assertThat(grade(disk.project("alice"))).isZero();

        assertThat(ResultJson.read(Files.readAllBytes(feedback.resolve("alice/result.json")))
                        .course())
                .isNull();
    }

    @Test
    void optionsReachTheJudge() {
        grade(
                disk.project("alice"),
                disk.project("bob"),
                disk.project("carol"),
                "--jobs=3",
                "--seed=-5",
                "--require-isolation=4",
                "--exercise",
                "engine");

        assertThat(grader.opened).containsExactly(new JudgeOptions(-5, 3, 4, List.of("engine")));
    }

    @Test
    void withoutOptionsTheSeedIsTheOneEverybodyHas() {
        grade(disk.project("alice"));

        assertThat(grader.opened).containsExactly(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 2, List.of()));
    }

    @Test
    void aPathThatDoesNotExistIsWrongUsageAndTheOthersAreGraded() {
        assertThat(grade(disk.root().resolve("nobody"), disk.project("alice"))).isEqualTo(1);

        assertThat(err.toString()).contains("There is nothing at", "nobody");
        assertThat(feedback.resolve("alice/result.json")).exists();
    }

    @Test
    void anEmptyFolderAloneIsWrongUsageAndNothingIsStarted() {
        assertThat(grade(disk.folder("empty"))).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("empty", "Give the folder");
        assertThat(grader.opened).isEmpty();
        assertThat(feedback).doesNotExist();
    }

    @Test
    void whatWeFailedToGradeIsThree() {
        disk.project("class/alice");
        disk.project("class/bob");
        grader.says("alice", Outcome.NOT_GRADED);

        assertThat(grade(disk.root().resolve("class"), disk.root().resolve("nobody")))
                .isEqualTo(3);
    }

    @Test
    void aJudgeThatThrowsIsThreeAndTheOthersAreWritten() {
        disk.project("class/alice");
        disk.project("class/bob");
        grader.failsOn("alice", new AssertionError("a bug of ours\u001B[2J"));

        assertThat(grade(disk.root().resolve("class"))).isEqualTo(3);

        assertThat(err.toString()).contains("a bug of ours").doesNotContain("\u001B");
        assertThat(feedback.resolve("alice/result.json")).exists();
        assertThat(feedback.resolve("bob/result.json")).exists();
    }

    @Test
    void isolationThatCannotBeHadIsThreeAndSaysWhy() {
        Path alice = disk.project("alice");
        Grader.Factory none = options -> {
            throw new IsolationUnavailableException("Level 4 needs bubblewrap");
        };

        assertThat(run(none, "grade", alice, "--out", feedback)).isEqualTo(3);

        assertThat(err.toString().lines())
                .startsWith("Level 4 needs bubblewrap.")
                .anyMatch(line -> line.contains("apt-get install bubblewrap") && line.contains("WSL2"))
                .last()
                .asString()
                .contains("--allow-unisolated");
    }

    @Test
    void whoAsksForALevelIsNotToldToDoWithout() {
        Path alice = disk.project("alice");
        Grader.Factory none = options -> {
            throw new IsolationUnavailableException("Level 3 is not to be had");
        };

        assertThat(run(none, "grade", alice, "--out", feedback, "--require-isolation", "3"))
                .isEqualTo(3);

        assertThat(err.toString()).contains("container").doesNotContain("--allow-unisolated");
    }

    @Test
    void unisolatedGradingHasToBeAllowed() {
        grade(disk.project("alice"), "--allow-unisolated");
        grade(disk.project("alice"), "--require-isolation=1");

        assertThat(grader.opened).extracting(JudgeOptions::minimumIsolation).containsExactly(1, 1);
    }

    @Test
    void anExerciseThatThereIsNotIsWrongUsage() {
        Path alice = disk.project("alice");
        Grader.Factory unknown = options -> {
            throw new IllegalArgumentException("There is no exercise `x`.");
        };

        assertThat(run(unknown, "grade", alice, "--out", feedback)).isEqualTo(1);

        assertThat(err.toString()).contains("There is no exercise `x`.", "Usage: chainmark grade");
    }

    @Test
    void aJudgeThatDoesNotOpenIsThree() {
        Path alice = disk.project("alice");
        Grader.Factory broken = options -> {
            throw new IllegalStateException("no compiler");
        };

        assertThat(run(broken, "grade", alice, "--out", feedback)).isEqualTo(3);

        assertThat(err.toString()).contains("Chainmark failed", "no compiler");
    }

    @Test
    void wrongUsageIsOneAndShowsWhatIsRight() {
        assertThat(run(grader, "grade")).isEqualTo(1);
        assertThat(run(grader, "grad", "alice")).isEqualTo(1);
        assertThat(grade(disk.project("alice"), "--job", "2")).isEqualTo(1);
        assertThat(grade(disk.project("alice"), "--jobs", "0")).isEqualTo(1);
        assertThat(grade(disk.project("alice"), "--jobs", "many")).isEqualTo(1);
        assertThat(grade(disk.project("alice"), "--require-isolation", "5")).isEqualTo(1);
        assertThat(grade(disk.project("alice"), "--require-isolation=4", "--allow-unisolated"))
                .isEqualTo(1);
        assertThat(run(grader, "grade", disk.project("alice"), "--out", "")).isEqualTo(1);

        assertThat(err.toString())
                .contains("Missing required parameter: 'PATH'")
                .contains("Did you mean: chainmark grade?")
                .contains("Possible solutions: --jobs")
                .contains("--jobs must be at least 1", "'many' is not an int")
                .contains("must be 1 to 4", "mutually exclusive", "--out is empty");
        assertThat(grader.opened).isEmpty();
    }

    @Test
    void whatIsWrongIsNotLostInTheHelp() {
        grade(disk.project("alice"), "--job", "2");

        assertThat(err.toString().lines())
                .hasSizeLessThan(8)
                .startsWith("Unknown option: '--job'")
                .endsWith("More about it: chainmark grade --help");
    }

    @Test
    void whoGivesNothingSeesTheCommandsAndAnExample() {
        assertThat(run(grader)).isEqualTo(1);

        assertThat(err.toString())
                .contains("grade    Grades submissions", "explain  Explains", "chainmark grade FOLDER --out feedback");
    }

    @Test
    void aPathThatIsNoNameOfAFileIsWrongUsage() {
        assertThat(grade("al\0ice\u001B[2J")).isEqualTo(1);

        assertThat(err.toString())
                .contains("cannot be the name of a file here", "LC_ALL")
                .doesNotContain("\u001B");
    }

    @Test
    void exitCodesAreInTheHelp() {
        run(grader, "grade", "--help");

        assertThat(out.toString().replaceAll(" +", " "))
                .contains("\n 0 all submissions were graded", "\n 1 wrong usage", "\n 3 something was not graded");
    }

    @Test
    void everyPathThatCannotBeGradedIsSaidAtOnceAndTheOthersAreGraded() throws IOException {
        Path dangling = Files.createSymbolicLink(disk.root().resolve("dangling"), Path.of("nowhere"));

        assertThat(grade("", dangling, disk.file("notes.txt", ""), disk.folder("empty"), disk.project("alice")))
                .isEqualTo(1);

        assertThat(err.toString())
                .contains("One of the paths is empty", "is a link that leads nowhere")
                .contains("is neither a Java file nor an archive", "is empty. Give the folder");
        assertThat(feedback.resolve("alice/result.json")).exists();
    }

    @Test
    void twoSubmissionsOfOneNameHaveResultsOfTheirOwn() {
        grader.says("alice-2", Outcome.NOT_STARTED);

        assertThat(grade(disk.project("monday/alice"), disk.project("tuesday/alice")))
                .isZero();

        assertThat(err.toString()).contains("tuesday/alice` is called `alice-2` in the results");
        assertThat(feedback.resolve("alice/result.json")).content().contains("\"GRADED\"");
        assertThat(feedback.resolve("alice-2/result.json")).content().contains("\"NOT_STARTED\"");
    }

    @Test
    void resultsAmongTheSubmissionsAreNotGradedTheNextTime() {
        disk.project("class/alice");
        feedback = disk.root().resolve("class/feedback");

        assertThat(grade(disk.root().resolve("class"))).isZero();
        assertThat(grade(disk.root().resolve("class"))).isZero();

        assertThat(grader.graded).containsOnlyKeys("alice");
    }

    @Test
    void aFolderThatHoldsFilesOfOthersIsNeverWrittenInto() {
        Path thesis = disk.file("feedback/index.html", "my thesis");

        assertThat(grade(disk.project("alice"))).isEqualTo(1);

        assertThat(err.toString().lines()).singleElement().asString().contains("holds files that are not results");
        assertThat(feedback).isDirectoryContaining(thesis::equals).isDirectoryNotContaining("glob:**/alice");
        assertThat(thesis).hasContent("my thesis");
        assertThat(grader.opened).isEmpty();
    }

    @Test
    void aNameThatIsMarkupStaysText() {
        disk.project("class/<script>alert(1)");

        assertThat(grade(disk.root().resolve("class"))).isZero();

        assertThat(feedback.resolve("index.html")).content().doesNotContain("<script>alert");
        assertThat(feedback.resolve("_script_alert(1)/report.html")).content().doesNotContain("<script>alert");
        assertThat(feedback.resolve("grades.csv")).content().contains("<script>alert(1)");
    }

    @Test
    void noMoreIsStartedThanThereIsToGrade() {
        grade(disk.project("alice"), disk.project("bob"), "--jobs=64");

        assertThat(grader.opened).extracting(JudgeOptions::jobs).containsExactly(2);
    }

    @Test
    void resultsNeverGoWhereWorkIs() {
        Path alice = disk.project("class/alice");

        assertThat(run(grader, "grade", alice, "--out", alice)).isEqualTo(1);
        assertThat(run(
                        grader,
                        "grade",
                        disk.root().resolve("class"),
                        "--out",
                        disk.root().resolve("class")))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .hasSize(2)
                .allMatch(line -> line.contains("among the files of the submission") && line.contains("alice"));
        assertThat(grader.opened).isEmpty();
    }

    @Test
    void anOutputFolderThatIsAFileIsWrongUsageBeforeAnythingIsGraded() {
        Path file = disk.file("taken", "");

        assertThat(run(grader, "grade", disk.project("alice"), "--out", file)).isEqualTo(1);

        assertThat(err.toString()).contains("is not a folder. Give another name.");
        assertThat(grader.opened).isEmpty();
    }

    @Test
    void namesOfStudentsDoNotCommandTheTerminal() {
        disk.project("class/\u001B[31mred\u0007");

        grade(disk.root().resolve("class"), disk.root().resolve("\u001B]0;title\u0007gone"));

        assertThat(out.toString() + err).contains("red", "gone").doesNotContain("\u001B", "\u0007");
    }

    @Test
    void helpAndVersionAreNoErrors() {
        assertThat(run(grader, "--help")).isZero();
        assertThat(run(grader, "--version")).isZero();
        assertThat(run(grader, "grade", "--help")).isZero();

        assertThat(out.toString()).contains("Usage: chainmark", "--require-isolation=N");
        assertThat(out.toString().lines()).anyMatch(line -> line.matches("chainmark \\d+\\..+"));
    }
}
