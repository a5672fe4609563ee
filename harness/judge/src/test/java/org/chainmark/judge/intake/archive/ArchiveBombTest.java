package org.chainmark.judge.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class ArchiveBombTest {
    private static final ArchiveLimits SMALL = new ArchiveLimits(100_000, 20, 1_000, 5_000, 50_000, 4, 30);

    @TempDir
    Path folder;

    @Test
    void aFileOfZerosIsCutOff() throws IOException {
        byte[] zeros = new byte[20_000_000];
        byte[] zip = Archives.zip(out -> Archives.add(out, new ZipArchiveEntry("Value.java"), zeros));
        byte[] tgz = Archives.gzip(Archives.tar(out -> Archives.add(out, "Value.java", zeros)));

        assertThat(zip).as("a bomb is small").hasSizeLessThan(50_000);
        for (byte[] archive : List.of(zip, tgz)) {
            try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", archive))) {
                assertThat(Files.size(opened.path().resolve("Value.java")))
                        .as("more than intake takes, and no more")
                        .isEqualTo(256 * 1024 + 1);
            }
        }
    }

    @Test
    void manyFilesOfZerosAreTooMuch() throws IOException {
        byte[] zip = Archives.zip(out -> {
            for (int i = 0; i < 10; i++) {
                Archives.add(out, new ZipArchiveEntry("f" + i), new byte[900]);
            }
        });

        assertThat(refusal("work.zip", zip, SMALL)).isEqualTo(limit("intake.archiveTooLarge", "work.zip", 5_000));
    }

    @Test
    void whatIsOnlyReadPastCountsToo() throws IOException {
        byte[] tgz = Archives.gzip(Archives.tar(out -> Archives.add(out, ".hidden", new byte[60_000])));

        assertThat(unzippedSize(tgz)).isGreaterThan(60_000);
        assertThat(refusal("work.tgz", tgz, SMALL)).isEqualTo(limit("intake.archiveTooLarge", "work.tgz", 50_000));
    }

    @Test
    void aHundredThousandEntriesAreTooMany() throws IOException {
        byte[] zip = manyEntries(100_000);

        assertThat(countedByTheJdk(zip)).isEqualTo(100_000);
        assertThat(refusal("work.zip", zip, ArchiveLimits.SUBMISSION))
                .isEqualTo(limit("intake.archiveEntries", "work.zip", 10_000));
    }

    @Test
    void moreEntriesThanTheLimitAreTooManyEvenIfTheirListIsShort() throws IOException {
        assertThat(refusal("work.zip", manyEntries(21), SMALL))
                .isEqualTo(limit("intake.archiveEntries", "work.zip", 20));
        byte[] tar = Archives.tar(out -> {
            for (int i = 0; i < 21; i++) {
                Archives.add(out, ".hidden" + i, new byte[0]);
            }
        });
        assertThat(refusal("work.tar", tar, SMALL)).isEqualTo(limit("intake.archiveEntries", "work.tar", 20));
    }

    @Test
    void entriesThatShareTheirBytesAreRefused() throws IOException {
        byte[] zip = Archives.overlapping(15, new byte[4_000]);

        assertThat(unpackedSizeForTheJdk(zip)).isEqualTo(15 * 4_000L);
        assertThat(refusal("work.zip", zip, ArchiveLimits.SUBMISSION))
                .isEqualTo(Fact.of("intake.archiveOverlap").with("path", "work.zip"));
    }

    @Test
    void oneEntryOfTheSameBytesIsFine() throws IOException {
        try (OpenedSubmission opened =
                OpenedSubmission.open(write("work.zip", Archives.overlapping(1, new byte[4_000])))) {
            assertThat(names(opened)).containsExactly("000000");
        }
    }

    @Test
    void aTarFileThatClaimsMoreThanThereIsIsDamaged() throws IOException {
        byte[] tar = concat(Archives.tarHeader("Value.java", '0', 077777777777L), new byte[1024]);

        assertThat(refusal("work.tar", tar, ArchiveLimits.SUBMISSION)).isEqualTo(damaged("work.tar"));
    }

    @Test
    void aLongNameWithoutEndIsNotReadIntoMemory() throws IOException {
        byte[] tar = concat(Archives.tarHeader("././@LongLink", 'L', 40_000_000), new byte[40_000_000]);

        assertThat(refusal("work.tgz", Archives.gzip(tar), ArchiveLimits.SUBMISSION))
                .isEqualTo(damaged("work.tgz"));
    }

    @Test
    void anArchiveThatIsTooLargeIsNotOpened() throws IOException {
        assertThat(refusal("work.zip", new byte[100_001], SMALL))
                .isEqualTo(limit("intake.archiveFileTooLarge", "work.zip", 100_000));
    }

    private static byte[] manyEntries(int count) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            for (int i = 0; i < count; i++) {
                out.putNextEntry(new ZipEntry("f" + i));
            }
        }
        return bytes.toByteArray();
    }

    private int countedByTheJdk(byte[] zip) throws IOException {
        try (ZipFile file = new ZipFile(write("control.zip", zip).toFile())) {
            return file.size();
        }
    }

    private long unpackedSizeForTheJdk(byte[] zip) throws IOException {
        try (ZipFile file = new ZipFile(write("control.zip", zip).toFile())) {
            long size = 0;
            for (ZipEntry entry : file.stream().toList()) {
                try (InputStream in = file.getInputStream(entry)) {
                    size += in.readAllBytes().length;
                }
            }
            return size;
        }
    }

    private static long unzippedSize(byte[] gzip) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes().length;
        }
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Fact damaged(String archive) {
        return Fact.of("intake.archiveDamaged").with("path", archive);
    }

    private static Fact limit(String key, String archive, int limit) {
        return Fact.of(key).with("path", archive).with("limit", String.valueOf(limit));
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
