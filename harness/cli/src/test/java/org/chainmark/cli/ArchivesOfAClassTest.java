package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.chainmark.cli.SubmissionSearch.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What learning platforms export, and what instructors make of it. */
class ArchivesOfAClassTest {
    private static final String VALUE = "package autograd; class Value {}";

    private final PrivateFolder unpacked = new PrivateFolder();
    private Disk disk = new Disk(Path.of(""));

    @BeforeEach
    void realFolder(@TempDir Path folder) throws IOException {
        disk = new Disk(folder.toRealPath());
    }

    @AfterEach
    void forget() {
        unpacked.close();
    }

    @Test
    void archivesInAFolderAreSubmissionsBesideFolders() throws IOException {
        Path alice = disk.project("class/alice");
        Path bob = write("class/bob.zip", zip(Map.of("autograd/Value.java", VALUE)));
        Path carol = write("class/carol.tar.gz", "whatever".getBytes(StandardCharsets.UTF_8));
        Path dave = write("class/dave.rar", "Rar!".getBytes(StandardCharsets.UTF_8));
        disk.file("class/README.md", "our class");

        assertThat(find(disk.root().resolve("class")).submissions())
                .extracting(Submission::name, Submission::path)
                .containsExactly(tuple("alice", alice), tuple("bob", bob), tuple("carol", carol), tuple("dave", dave));
    }

    @Test
    void anArchiveBesideTheFolderItWasUnpackedToIsPassedOver() throws IOException {
        disk.project("class/alice");
        Path archive = write("class/alice.zip", zip(Map.of("autograd/Value.java", VALUE)));

        Found found = find(disk.root().resolve("class"));

        assertThat(names(found)).containsExactly("alice");
        assertThat(found.notes())
                .containsExactly("`" + archive + "` is passed over, because the folder `alice` lies beside it.");
    }

    @Test
    void anArchiveOfOneWorkIsOneSubmission() throws IOException {
        List<Map<String, Object>> works = List.of(
                Map.of("src/main/java/autograd/Value.java", VALUE),
                Map.of("project/pom.xml", "<project/>", "project/src/main/java/autograd/Value.java", VALUE),
                Map.of("autograd/Value.java", VALUE, "NOTES.md", ""),
                Map.of("a/b/Value.java", VALUE),
                Map.of("work.zip", zip(Map.of("Value.java", VALUE))),
                Map.of("essay.txt", "sorry"));
        for (Map<String, Object> work : works) {
            Path archive = write("work.zip", zip(work));

            Found found = find(archive);

            assertThat(found.submissions())
                    .as("%s", work.keySet())
                    .containsExactly(new Submission("work", "work", archive));
            assertThat(found.problems()).isEmpty();
        }
    }

    @Test
    void anArchiveOfFoldersIsAClass() throws IOException {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("Alice A_17_assignsubmission_file_/work.zip", zip(Map.of("Value.java", VALUE)));
        files.put("Bob B_18_assignsubmission_file_/autograd/Value.java", VALUE);
        files.put("Bob B_18_assignsubmission_file_/notes.txt", "hello");
        files.put("__MACOSX/._x", "junk");

        Found found = find(write("CS-Engine-4711.zip", zip(files)));

        assertThat(names(found))
                .containsExactly("Alice A_17_assignsubmission_file_", "Bob B_18_assignsubmission_file_");
        assertThat(entries(found, 0)).containsExactly("work.zip");
        assertThat(entries(found, 1)).containsExactlyInAnyOrder("autograd/Value.java", "notes.txt");
        assertThat(text(found, 1, "notes.txt")).isEqualTo("hello");
    }

    @Test
    void anArchiveOfArchivesIsAClassAlsoInAFolder() throws IOException {
        byte[] work = zip(Map.of("Value.java", VALUE));
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("submissions/alice_1_2_work.zip", work);
        files.put("submissions/bob_3_4_work.tgz", "cut");

        Found found = find(write("submissions.zip", zip(files)));

        assertThat(names(found)).containsExactly("alice_1_2_work", "bob_3_4_work");
        assertThat(found.submissions().get(0).path()).hasBinaryContent(work).hasFileName("alice_1_2_work.zip");
    }

    @Test
    void aClassOfOneIsCalledAfterTheOne() throws IOException {
        byte[] work = zip(Map.of("Value.java", VALUE));

        Found found = find(write("export.zip", zip(Map.of("Alice_17_assignsubmission_file_/work.zip", work))));

        assertThat(names(found)).containsExactly("Alice_17_assignsubmission_file_");
    }

    @Test
    void oneHostileMemberCostsTheOthersNothing() throws IOException {
        Map<String, Object> files = new LinkedHashMap<>();
        files.put("alice/autograd/Value.java", VALUE);
        files.put("mallory.zip", new byte[70_000_000]);
        files.put("../escaped/Value.java", VALUE);
        files.put("bob/autograd/Value.java", VALUE);

        Found found = find(write("class/class.zip", zip(files)));

        assertThat(names(found)).containsExactly("alice", "mallory", "bob");
        assertThat(found.notes()).singleElement().asString().contains("`../escaped/Value.java`", "outside");
        assertThat(found.submissions().get(1).path()).hasSize(64 * 1024 * 1024 + 1);
        assertThat(disk.root().resolve("escaped")).doesNotExist();
    }

    @Test
    void namesThatThisDiskDoesNotTakeAreNamesAllTheSame() throws IOException {
        String name = "n".repeat(300);

        Found found =
                find(write("class.zip", zip(Map.of(name + "/autograd/Value.java", VALUE, "bob/a/Value.java", ""))));

        assertThat(names(found)).containsExactlyInAnyOrder(name, "bob");
        assertThat(found.submissions()).allMatch(submission -> Files.isRegularFile(submission.path()));
    }

    @Test
    void anArchiveThatCannotBeOpenedIsNamed() throws IOException {
        byte[] whole = zip(Map.of("alice/Value.java", VALUE));
        Path cut = write("class.zip", Arrays.copyOf(whole, whole.length - 30));

        Found found = find(cut);

        assertThat(found.submissions()).isEmpty();
        assertThat(found.problems()).singleElement().asString().contains("`class.zip`", "damaged");
    }

    @Test
    void nothingIsLeftOfAnArchiveThatWasTakenApart() throws IOException {
        Found found = find(write("class.zip", zip(Map.of("a/x/Value.java", VALUE, "b/x/Value.java", VALUE))));
        assertThat(found.submissions()).hasSize(2).allMatch(each -> Files.exists(each.path()));

        unpacked.close();

        assertThat(found.submissions())
                .allMatch(each -> Files.notExists(each.path().getParent()));
    }

    private Found find(Path path) {
        return new SubmissionSearch(Folders.DISK, unpacked, disk.root().resolve("feedback")).find(List.of(path));
    }

    private static List<String> names(Found found) {
        return found.submissions().stream().map(Submission::name).toList();
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = disk.root().resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    /** @param files name to text or bytes */
    private static byte[] zip(Map<String, Object> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Object> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(
                        file.getValue() instanceof byte[] content
                                ? content
                                : file.getValue().toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<String> entries(Found found, int index) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(found.submissions().get(index).path().toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(names::add);
        }
        return names;
    }

    private static String text(Found found, int index, String name) throws IOException {
        try (ZipFile zip = new ZipFile(found.submissions().get(index).path().toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
