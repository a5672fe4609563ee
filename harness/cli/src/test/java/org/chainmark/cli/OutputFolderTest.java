package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {
    private Disk disk = new Disk(Path.of(""));

    @BeforeEach
    void realFolder(@TempDir Path folder) throws IOException {
        disk = new Disk(folder.toRealPath());
    }

    private Optional<String> prepare(String output, String... submissions) {
        List<Path> paths = List.of(submissions).stream().map(disk::project).toList();
        return prepare(disk.root().resolve(output), paths);
    }

    private static Optional<String> prepare(Path output, List<Path> submissions) {
        return new OutputFolder(output)
                .prepare(new SubmissionSearch(Folders.DISK, new PrivateFolder(), output)
                        .find(submissions)
                        .submissions());
    }

    @Test
    void aNewFolderIsMade() {
        assertThat(prepare("a/b/feedback", "alice")).isEmpty();
        assertThat(disk.root().resolve("a/b/feedback")).isDirectory();
    }

    @Test
    void anEmptyFolderIsTakenAndHiddenFilesAreNobodysResults() {
        disk.file("feedback/.DS_Store", "");
        assertThat(prepare("feedback", "alice")).isEmpty();
    }

    @Test
    void theFolderOfAnEarlierRunIsTakenAndKept() {
        assertThat(prepare("feedback", "alice")).isEmpty();
        Path page = disk.file("feedback/alice/report.html", "earlier");
        assertThat(prepare("feedback", "bob")).isEmpty();
        assertThat(page).hasContent("earlier");
    }

    @Test
    void aFolderOfOthersIsRefusedAndLeftAsItIs() throws IOException {
        for (String name : List.of("a.txt", "b.txt", "c.txt", "index.html")) {
            disk.file("thesis/" + name, "mine");
        }
        assertThat(prepare("thesis", "alice").orElse(""))
                .contains("thesis", "not results of Chainmark (a.txt, b.txt, c.txt and 1 more)", "Give a new folder");
        assertThat(Folders.DISK.entries(disk.root().resolve("thesis")))
                .hasSize(4)
                .allSatisfy(file -> assertThat(file).hasContent("mine"));
    }

    @Test
    void aSubmissionIsRefused() {
        assertThat(prepare("alice", "alice")).hasValueSatisfying(OutputFolderTest::isAmongFilesOfAlice);
        assertThat(prepare("alice/src/feedback", "alice")).hasValueSatisfying(OutputFolderTest::isAmongFilesOfAlice);
        assertThat(disk.root().resolve("alice/src/feedback")).doesNotExist();
    }

    @Test
    void aFolderInWhichASubmissionWouldBeItsOwnResultFolderIsRefused() {
        assertThat(prepare("class", "class/alice")).hasValueSatisfying(OutputFolderTest::isAmongFilesOfAlice);
    }

    @Test
    void aFolderWhoseResultsWouldHoldASubmissionIsRefused() {
        disk.folder("feedback");
        Path inner = disk.project("feedback/alice/work");
        assertThat(prepare(disk.root().resolve("feedback"), List.of(disk.project("other/alice"), inner)))
                .hasValueSatisfying(why -> assertThat(why).contains("among the files of the submission", "work"));
    }

    @Test
    void aSubmissionIsKnownBehindALink() throws IOException {
        Path alice = disk.project("alice");
        Path link = Files.createSymbolicLink(disk.root().resolve("link"), alice);
        assertThat(prepare(link.resolve("feedback"), List.of(alice)))
                .hasValueSatisfying(OutputFolderTest::isAmongFilesOfAlice);
    }

    @Test
    void aFolderAmongTheSubmissionsIsTaken() {
        assertThat(prepare("class/feedback", "class/alice")).isEmpty();
    }

    @Test
    void aFileIsNoFolder() {
        disk.file("taken", "text");
        assertThat(prepare("taken", "alice"))
                .hasValueSatisfying(why -> assertThat(why).contains("taken", "is not a folder"));
        assertThat(prepare("taken/feedback", "alice"))
                .hasValueSatisfying(why -> assertThat(why).contains("cannot be written", "Give another folder."));
    }

    private static void isAmongFilesOfAlice(String why) {
        assertThat(why).contains("among the files of the submission", "alice", "Give a folder of its own");
    }
}
