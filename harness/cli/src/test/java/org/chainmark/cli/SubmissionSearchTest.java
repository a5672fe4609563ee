package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.cli.SubmissionSearch.Found;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionSearchTest {
    private Disk disk = new Disk(Path.of(""));

    @BeforeEach
    void realFolder(@TempDir Path folder) throws IOException {
        disk = new Disk(folder.toRealPath());
    }

    private Found find(Path... paths) {
        return new SubmissionSearch(Folders.DISK, disk.root().resolve("feedback")).find(List.of(paths));
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
    void namesCannotTakeThePlaceOfTheOverviewOrLeaveTheFolder() {
        Found found = find(disk.project("index.html"), disk.project("grades.csv"), disk.project("a\u001B[31m:b\\..."));

        assertThat(found.submissions())
                .extracting(Submission::resultFolder)
                .containsExactly("index.html-2", "grades.csv-2", "a_b__");
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
    void anEmptyFolderIsNamed() {
        Path empty = disk.folder("empty");

        assertThat(find(empty).problems())
                .containsExactly(
                        "`" + empty + "` is empty. Give the folder of a submission, or a folder of submissions.");
    }

    @Test
    void aFileThatIsNotJavaIsNamed() {
        Path file = disk.file("notes.txt", "hello");

        assertThat(find(file).problems())
                .containsExactly("`" + file
                        + "` is not a Java file. Give the folder of a submission, or a folder of submissions.");
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

        Found found = new SubmissionSearch(folders, disk.root().resolve("feedback"))
                .find(List.of(locked, disk.project("alice")));

        assertThat(names(found)).containsExactly("alice");
        assertThat(found.problems())
                .containsExactly(
                        "`" + locked + "` cannot be read. Check its permissions, and those of the folders above it.");
    }
}
