package org.chainmark.judge.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class HostileArchiveTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(100_000, 20, 1_000, 5_000, 50_000, 4, 30);
    private static final byte[] WORK = Archives.bytes("class Value {}");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../escaped.txt",
                "src/../../escaped.txt",
                "/tmp/escaped.txt",
                "C:/escaped.txt",
                "..\\escaped.txt",
                "src/..",
                "a\0b.txt"
            })
    void aNameThatLeadsOutsideIsLeftOutAndTheRestIsKept(String name) throws IOException {
        byte[] work = Archives.tar(Map.of("Value.java", "class Value {}"));
        byte[] tar = concat(Archives.tarHeader(name.replace('\0', '/') + "/..", '0', 0), work);

        assertLeftOut(write("inner/work.zip", jdkZip(Map.of(name, "x", "Value.java", "class Value {}"))));
        assertLeftOut(write("inner/work.tar", tar));
        assertThat(folder.resolve("escaped.txt")).doesNotExist();
    }

    /** The same archive, unpacked by somebody who trusts names, writes outside. */
    @Test
    void aNameThatLeadsOutsideIsDangerousIfItIsTrusted() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jdkZip(Map.of("../escaped.txt", "x"))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Files.write(inner.resolve(entry.getName()), in.readAllBytes());
            }
        }

        assertThat(folder.resolve("escaped.txt")).exists();
    }

    private void assertLeftOut(Path archive) throws IOException {
        try (OpenedSubmission opened = OpenedSubmission.open(archive)) {
            assertThat(opened.refusal()).isEmpty();
            assertThat(opened.notices()).extracting(Fact::key).containsExactly("intake.archiveOutside");
            assertThat(names(opened)).containsExactly("Value.java");
        }
    }

    @Test
    void linksAndDevicesAreLeftOut() throws IOException {
        byte[] tar = Archives.tar(out -> {
            Archives.add(out, "Value.java", WORK);
            for (byte type :
                    new byte[] {TarConstants.LF_SYMLINK, TarConstants.LF_LINK, TarConstants.LF_CHR, TarConstants.LF_FIFO
                    }) {
                TarArchiveEntry entry = new TarArchiveEntry("entry" + (char) type, type);
                entry.setLinkName("/etc/passwd");
                out.putArchiveEntry(entry);
                out.closeArchiveEntry();
            }
        });
        byte[] zip = Archives.zip(out -> {
            Archives.add(out, new ZipArchiveEntry("Value.java"), WORK);
            ZipArchiveEntry link = new ZipArchiveEntry("Secret.java");
            link.setUnixMode(0120777);
            Archives.add(out, link, Archives.bytes("/etc/passwd"));
            ZipArchiveEntry pipe = new ZipArchiveEntry("Pipe.java");
            pipe.setUnixMode(0010644);
            Archives.add(out, pipe, new byte[0]);
        });

        try (OpenedSubmission opened = OpenedSubmission.open(write("work.tar", tar))) {
            assertThat(opened.notices())
                    .containsExactly(
                            leftOut("intake.archiveLink", "work.tar", "entry2"),
                            leftOut("intake.archiveLink", "work.tar", "entry1"),
                            leftOut("intake.archiveSpecial", "work.tar", "entry3"),
                            leftOut("intake.archiveSpecial", "work.tar", "entry6"));
            assertThat(names(opened)).containsExactly("Value.java");
        }
        try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", zip))) {
            assertThat(opened.notices())
                    .containsExactly(
                            leftOut("intake.archiveLink", "work.zip", "Secret.java"),
                            leftOut("intake.archiveSpecial", "work.zip", "Pipe.java"));
            assertThat(names(opened)).containsExactly("Value.java");
        }
    }

    @Test
    void namesThatNoDiskTakesAreLeftOut() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("n".repeat(300) + ".java", "x");
        files.put("d/".repeat(40) + "deep.java", "x");
        files.put("Value.java", "x");

        for (byte[] archive : List.of(Archives.zip(files), Archives.tar(files))) {
            try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", archive))) {
                assertThat(opened.notices())
                        .extracting(Fact::key)
                        .containsExactly("intake.archiveName", "intake.archiveName");
                assertThat(names(opened)).containsExactly("Value.java");
            }
        }
    }

    @Test
    void afterTheFirstFewWhatIsLeftOutIsCounted() throws IOException {
        byte[] zip = jdkZip(Stream.iterate(0, i -> i + 1).limit(9).collect(Collectors.toMap(i -> "../" + i, i -> "x")));

        try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", zip))) {
            assertThat(opened.notices())
                    .hasSize(6)
                    .endsWith(Fact.of("intake.archiveMore").with("count", "4"));
        }
    }

    @Test
    void namesThatSomeDisksTakeForOneAreRefused() throws IOException {
        byte[] zip = Archives.zip(new LinkedHashMap<>(Map.of("autograd/Value.java", "x", "AUTOGRAD/value.java", "y")));

        Fact refusal = refusal("work.zip", zip, ArchiveLimits.SUBMISSION);

        assertThat(refusal.key()).isEqualTo("intake.caseClash");
        assertThat(refusal.parameters().values()).hasSize(2).allMatch(name -> name.equalsIgnoreCase("autograd"));
    }

    @Test
    void aFileThatIsThereTwiceIsRefused() throws IOException {
        byte[] tar = Archives.tar(out -> {
            Archives.add(out, "a/Value.java", WORK);
            Archives.add(out, "./a//Value.java", WORK);
        });
        byte[] fileAndFolder = Archives.tar(out -> {
            Archives.add(out, "a", WORK);
            Archives.add(out, "a/Value.java", WORK);
        });

        assertThat(refusal("work.tar", tar, SMALL))
                .isEqualTo(leftOut("intake.archiveTwice", "work.tar", "a/Value.java"));
        assertThat(refusal("work.tar", fileAndFolder, SMALL))
                .isEqualTo(leftOut("intake.archiveTwice", "work.tar", "a"));
    }

    @Test
    void aPasswordIsSaid() throws IOException {
        byte[] zip = Archives.changed(Archives.zip(Map.of("Value.java", "x")), 6, 8, 1);

        assertThat(refusal("work.zip", zip, SMALL))
                .isEqualTo(Fact.of("intake.archivePassword").with("path", "work.zip"));
    }

    @Test
    void aMethodThatNobodyKnowsIsSaid() throws IOException {
        byte[] zip = Archives.changed(Archives.zip(Map.of("Value.java", "x")), 8, 10, 14);

        assertThat(refusal("work.zip", zip, SMALL))
                .isEqualTo(Fact.of("intake.archiveMethod").with("path", "work.zip"));
    }

    @Test
    void aFileWithHolesIsNotFilled() throws IOException {
        byte[] header = Archives.tarHeader("Value.java", 'S', 0);

        Fact refusal = refusal("work.tar", concat(header, new byte[1024]), ArchiveLimits.SUBMISSION);

        assertThat(refusal.key()).isIn("intake.archiveMethod", "intake.archiveDamaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"work.zip", "work.tar", "work.tgz"})
    void anArchiveThatWasCutOffIsDamagedWhereverItWasCut(String name) throws IOException {
        Map<String, String> files = Map.of("Value.java", "x".repeat(2_000), "Other.java", "y".repeat(2_000));
        byte[] tar = Arrays.copyOf(Archives.tar(files), 5_120);
        byte[] whole = switch (name) {
            case "work.zip" -> Archives.zip(files);
            case "work.tar" -> tar;
            default -> Archives.gzip(tar);
        };
        for (int length = 1; length < whole.length; length += 13) {
            Fact refusal = refusal(name, Arrays.copyOf(whole, length), ArchiveLimits.SUBMISSION);

            assertThat(refusal.key())
                    .as("%s of %s", length, whole.length)
                    .isIn("intake.archiveDamaged", "intake.archiveUnknown");
        }
    }

    @Test
    void aChangedByteIsNoticed() throws IOException {
        byte[] zip = Archives.zip(Map.of("Value.java", "x".repeat(100)));
        zip[45] ^= 1;

        assertThat(refusal("work.zip", zip, SMALL)).isEqualTo(damaged("work.zip"));
    }

    @Test
    void whatOnlyLooksLikeAnArchiveByItsNameIsSaidToBeWhatItIs() throws IOException {
        assertThat(refusal("work.zip", Archives.bytes("Rar!\032\007\001"), SMALL))
                .isEqualTo(unknown("work.zip", "RAR"));
        assertThat(refusal("work.7z", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf}, SMALL))
                .isEqualTo(unknown("work.7z", "7z"));
        assertThat(refusal("work.tgz", Archives.gzip(WORK), SMALL)).isEqualTo(unknown("work.tgz", "gzip"));
        assertThat(refusal("work.tar", WORK, SMALL)).isEqualTo(unknown("work.tar", ""));
        assertThat(refusal("work.zip", new byte[0], SMALL)).isEqualTo(unknown("work.zip", ""));
    }

    @Test
    void aNameWithControlCharactersIsShownSafely() throws IOException {
        byte[] zip = jdkZip(Map.of("../\u001b[31m\u202e", "x"));

        try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", zip))) {
            assertThat(opened.notices())
                    .containsExactly(leftOut("intake.archiveOutside", "work.zip", "../\\u001b[31m\\u202e"));
        }
    }

    private static byte[] jdkZip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(Archives.bytes(file.getValue()));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Fact damaged(String archive) {
        return Fact.of("intake.archiveDamaged").with("path", archive);
    }

    private static Fact unknown(String archive, String found) {
        return Fact.of("intake.archiveUnknown").with("path", archive).with("found", found);
    }

    private static Fact leftOut(String key, String archive, String entry) {
        return Fact.of(key).with("path", archive).with("entry", entry);
    }

    private Fact refusal(String name, byte[] archive, ArchiveLimits limits) throws IOException {
        try (OpenedSubmission opened = OpenedSubmission.open(write(name, archive), limits)) {
            assertThat(opened.refusal()).isPresent();
            return opened.refusal().orElseThrow();
        }
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static List<String> names(OpenedSubmission opened) throws IOException {
        try (Stream<Path> all = Files.walk(opened.path())) {
            return all.filter(Files::isRegularFile)
                    .map(file -> opened.path().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
