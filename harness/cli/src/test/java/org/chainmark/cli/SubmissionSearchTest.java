package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.cli.SubmissionSearch.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionSearchTest {
    private Disk disk = new Disk(Path.of(""));

    @BeforeEach
    void realFolder(@TempDir Path folder) throws IOException {
        disk = new Disk(folder.toRealPath());
    }

    private Found find(Path... paths) {
        return new SubmissionSearch(
                        Folders.DISK, new PrivateFolder(), disk.root().resolve("feedback"))
                .find(List.of(paths));
    }

    private static List<String> names(Found found) {
        return found.submissions().stream().map(Submission::name).toList();
    }

    @Test
    void aProjectIsOneSubmission() {
        Found found = find(disk.project("alice"));

        assertThat(found.submissions())
                .containsExactly(new Submission("alice", "alice", disk.root().resolve("alice")));
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aProjectOfAnotherPackageIsOneSubmissionToo() {
        disk.file("alice/src/main/java/other/Thing.java", "package other;");

        assertThat(names(find(disk.root().resolve("alice")))).containsExactly("alice");
    }

    @Test
    void aFolderWithJavaFilesIsOneSubmission() {
        disk.file("alice/Value.java", "package autograd;");
        disk.folder("alice/notes");

        assertThat(names(find(disk.root().resolve("alice")))).containsExactly("alice");
    }

    @Test
    void aFolderThatHoldsThePackageIsOneSubmission() {
        disk.file("alice/autograd/Value.java", "// mine\npackage autograd;\n");
        disk.folder("alice/notes");

        assertThat(names(find(disk.root().resolve("alice")))).containsExactly("alice");
    }

    @Test
    void aFolderOfFoldersWithBareJavaFilesIsManySubmissions() {
        disk.file("class/alice/Value.java", "package autograd;");
        disk.file("class/bob/Value.java", "package autograd;");

        assertThat(names(find(disk.root().resolve("class")))).containsExactly("alice", "bob");
    }

    @Test
    void everyFolderInAFolderOfSubmissionsIsOneHoweverBad() {
        disk.project("class/carol");
        disk.folder("class/bob");
        disk.file("class/alice/essay.txt", "sorry");
        disk.file("class/README.md", "our class");
        disk.project("class/.git");
        disk.folder("class/__MACOSX");

        Found found = find(disk.root().resolve("class"));

        assertThat(names(found)).containsExactly("alice", "bob", "carol");
        assertThat(found.problems()).isEmpty();
    }

    @Test
    void aLinkAmongSubmissionsIsKeptForTheJudgeToRefuse() throws IOException {
        Path alice = disk.project("class/alice");
        Path bob = Files.createSymbolicLink(alice.resolveSibling("bob"), alice);

        assertThat(find(disk.root().resolve("class")).submissions())
                .extracting(Submission::path)
                .containsExactly(alice, bob);
    }

    @Test
    void aLinkThatWasTypedIsFollowed() throws IOException {
        Path alice = disk.project("alice");
        Path link = Files.createSymbolicLink(disk.root().resolve("latest"), alice);

        assertThat(find(link).submissions()).containsExactly(new Submission("latest", "latest", alice));
    }

    @Test
    void resultsOfAnEarlierRunAreNoSubmission() {
        disk.project("alice");
        disk.file("feedback/index.html", "");

        assertThat(names(find(disk.root()))).containsExactly("alice");
    }

    @Test
    void resultsOfARunIntoAnotherFolderAreNoSubmission() {
        disk.project("alice");
        disk.file("old/.chainmark", "");
        disk.file("old/alice/report.html", "");

        assertThat(names(find(disk.root()))).containsExactly("alice");
    }

    @Test
    void aFolderAboveTheResultsIsNoSubmission() {
        disk.project("class/alice");
        disk.file("class/target/feedback/index.html", "");

        Found found = new SubmissionSearch(
                        Folders.DISK, new PrivateFolder(), disk.root().resolve("class/target/feedback"))
                .find(List.of(disk.root().resolve("class")));

        assertThat(names(found)).containsExactly("alice");
    }

    @Test
    void aSubmissionCannotPassForResults() throws IOException {
        Path alice = disk.project("class/alice");
        disk.project("class/bob");
        Files.writeString(alice.resolve(".chainmark"), "");

        assertThat(names(find(disk.root().resolve("class")))).containsExactly("alice", "bob");
    }

    @Test
    void aJavaFileIsASubmission() {
        Path file = disk.file("Value.java", "package autograd;");

        assertThat(find(file).submissions()).containsExactly(new Submission("Value", "Value", file));
    }

    @Test
    void aSubmissionThatIsMeantTwiceIsGradedOnce() {
        Path alice = disk.project("class/alice");

        assertThat(names(find(alice, disk.root().resolve("class"), alice.resolve("../alice"))))
                .containsExactly("alice");
    }

    @Test
    void submissionsOfOneNameGetNumbers() {
        Found found = find(disk.project("monday/alice"), disk.project("tuesday/Alice"), disk.project("friday/alice"));

        assertThat(found.submissions())
                .extracting(Submission::resultFolder)
                .containsExactly("alice", "Alice-2", "alice-3");
        assertThat(names(found)).containsExactly("alice", "Alice-2", "alice-3");
    }

    @Test
    void aSubmissionThatIsNotCalledWhatItsFolderIsIsSaid() {
        Path second = disk.project("tuesday/alice");

        Found found = find(disk.project("monday/alice"), second, disk.project("monday/bob"));

        assertThat(found.notes())
                .containsExactly("`" + second + "` is called `alice-2` in the results, because its name is taken.");
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, index.html-2",
        "grades.csv, grades.csv-2",
        "GRADES.CSV, GRADES.CSV-2",
        "a\u001B[31mb\u0007, ab",
        "..., _",
        "..\\..\\up, __.._up",
        ".hidden, _hidden",
        "-rf, _rf",
        "<script>alert(1), _script_alert(1)",
        "con, _con",
        "NUL.txt, _NUL.txt",
        "lpt1, _lpt1",
        "console, console",
        "what?:*|, what____",
        "'trailing. ', trailing_",
        "\u202Egnp.exe, gnp.exe"
    })
    void aResultFolderIsANameThatEveryDiskTakes(String name, String folder) {
        assertThat(find(disk.project("class/" + name)).submissions())
                .extracting(Submission::resultFolder)
                .containsExactly(folder);
    }

    @Test
    void aNameThatWouldNotFitADiskIsCut() {
        String name = "\u65E5".repeat(80);
        disk.project("a/" + name);
        disk.project("b/" + name);

        List<String> folders = find(disk.root().resolve("a"), disk.root().resolve("b")).submissions().stream()
                .map(Submission::resultFolder)
                .toList();

        assertThat(folders).containsExactly("\u65E5".repeat(66), "\u65E5".repeat(66) + "-2");
    }

    @Test
    void namesThatSomeDisksTakeForOneGetNumbers() {
        Found found = find(disk.project("a/Jos\u00E9"), disk.project("b/Jose\u0301"));

        assertThat(found.submissions())
                .extracting(Submission::resultFolder)
                .containsExactly("Jos\u00E9", "Jose\u0301-2");
    }

    @Test
    void aFolderWithNothingToGradeIsLeftToTheJudge() {
        disk.file("alice/README.md", "todo");

        assertThat(names(find(disk.root().resolve("alice")))).containsExactly("alice");
    }

    @Test
    void aPathThatDoesNotExistIsNamed() {
        Path missing = disk.root().resolve("nobody");

        Found found = find(missing, disk.project("alice"));

        assertThat(names(found)).containsExactly("alice");
        assertThat(found.problems()).containsExactly("There is nothing at `" + missing + "`. Check the path.");
    }

    @Test
    void anEmptyPathIsNamed() {
        Found found = find(Path.of(""), disk.project("alice"));

        assertThat(names(found)).containsExactly("alice");
        assertThat(found.problems())
                .containsExactly("One of the paths is empty. Does the command name a variable that has no value?");
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        Path dangling = Files.createSymbolicLink(disk.root().resolve("dangling"), Path.of("nowhere"));
        Path loop = Files.createSymbolicLink(disk.root().resolve("loop"), Path.of("loop"));

        assertThat(find(dangling, loop).problems())
                .hasSize(2)
                .allMatch(problem -> problem.endsWith(
                        "is a link that leads nowhere, or back to itself. Give the folder that is meant."));
    }

    @Test
    void aDiskThatFailsIsNamed() {
        Path folder = disk.folder("class");
        Folders failing = path -> {
            throw new FileSystemException(path.toString(), null, "Input/output error");
        };

        assertThat(new SubmissionSearch(
                                failing, new PrivateFolder(), disk.root().resolve("feedback"))
                        .find(List.of(folder))
                        .problems())
                .containsExactly("`" + folder + "` cannot be read: Input/output error. Check the path and the disk.");
    }

    @Test
    void anEmptyFolderIsNamed() {
        Path empty = disk.folder("empty");

        assertThat(find(empty).problems())
                .containsExactly("`" + empty
                        + "` is empty. Give the folder or archive of a submission, or a folder of submissions.");
    }

    @Test
    void aFileThatIsNotJavaIsNamed() {
        Path file = disk.file("notes.txt", "hello");

        assertThat(find(file).problems())
                .containsExactly(
                        "`" + file
                                + "` is neither a Java file nor an archive. Give the folder or archive of a submission, or a folder of submissions.");
    }

    @Test
    void anUnreadableFolderIsNamedAndTheOthersAreFound() {
        Path locked = disk.folder("locked");
        Folders folders = folder -> {
            if (folder.equals(locked)) {
                throw new AccessDeniedException(folder.toString());
            }
            return Folders.DISK.entries(folder);
        };

        Found found = new SubmissionSearch(
                        folders, new PrivateFolder(), disk.root().resolve("feedback"))
                .find(List.of(locked, disk.project("alice")));

        assertThat(names(found)).containsExactly("alice");
        assertThat(found.problems())
                .containsExactly(
                        "`" + locked + "` cannot be read. Check its permissions, and those of the folders above it.");
    }
}
