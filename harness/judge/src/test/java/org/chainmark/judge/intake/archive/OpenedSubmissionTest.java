package org.chainmark.judge.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenedSubmissionTest {
    private static final Map<String, String> WORK = Map.of("src/main/java/autograd/Value.java", "class Value {}");

    @TempDir
    Path folder;

    static Stream<Map.Entry<String, byte[]>> archivesOfOneWork() {
        byte[] zip = Archives.zip(WORK);
        byte[] tar = Archives.tar(WORK);
        return Stream.of(
                Map.entry("work.zip", zip),
                Map.entry("WORK.ZIP", zip),
                Map.entry("work.tar", tar),
                Map.entry("work.tar.gz", Archives.gzip(tar)),
                Map.entry("work.tgz", Archives.gzip(tar)),
                Map.entry("zip called tar.tar", zip),
                Map.entry("tgz called zip.zip", Archives.gzip(tar)));
    }

    @ParameterizedTest
    @MethodSource("archivesOfOneWork")
    void opensAnArchiveByWhatItIs(Map.Entry<String, byte[]> archive) throws IOException {
        Path path = write(archive.getKey(), archive.getValue());

        try (OpenedSubmission opened = OpenedSubmission.open(path)) {
            assertThat(files(opened)).isEqualTo(WORK);
            assertThat(opened.refusal()).isEmpty();
            assertThat(opened.notices()).isEmpty();
        }
        assertThat(folder).isDirectoryContaining(path::equals).isDirectoryNotContaining(Files::isDirectory);
    }

    @Test
    void whatIsNoArchiveIsLeftAsItIs() throws IOException {
        Path java = write("Value.java", Archives.bytes("class Value {}"));
        Path text = write("notes.txt", Archives.bytes("hello"));
        Path missing = folder.resolve("missing.zip");
        Path link = Files.createSymbolicLink(folder.resolve("link.zip"), text);

        for (Path path : new Path[] {java, text, missing, link, folder}) {
            try (OpenedSubmission opened = OpenedSubmission.open(path)) {
                assertThat(opened.path()).isEqualTo(path);
                assertThat(opened.refusal()).isEmpty();
            }
        }
    }

    @Test
    void aFolderWithNothingButAnArchiveIsTheArchiveAndWhatLiesBesideIt() throws IOException {
        write("alice/work.zip", Archives.zip(WORK));
        write("alice/NOTES.md", Archives.bytes("my notes"));
        write("alice/.DS_Store", Archives.bytes("junk"));

        try (OpenedSubmission opened = OpenedSubmission.open(folder.resolve("alice"))) {
            assertThat(files(opened))
                    .containsExactlyInAnyOrderEntriesOf(
                            Map.of("src/main/java/autograd/Value.java", "class Value {}", "NOTES.md", "my notes"));
        }
    }

    @Test
    void anArchiveBesideWorkIsNotOpened() throws IOException {
        write("alice/old.zip", Archives.zip(WORK));
        write("alice/Value.java", Archives.bytes("package autograd;"));

        try (OpenedSubmission opened = OpenedSubmission.open(folder.resolve("alice"))) {
            assertThat(opened.path()).isEqualTo(folder.resolve("alice"));
        }
    }

    @Test
    void whichOfTwoArchivesCountsIsNotGuessed() throws IOException {
        write("alice/a.zip", Archives.zip(WORK));
        write("alice/b.tgz", Archives.gzip(Archives.tar(WORK)));

        try (OpenedSubmission opened = OpenedSubmission.open(folder.resolve("alice"))) {
            assertThat(opened.refusal())
                    .contains(Fact.of("intake.archives").with("path", "a.zip").with("other", "b.tgz"));
        }
    }

    @Test
    void anArchiveInAnArchiveIsOpenedAndOneFurtherDownIsNot() throws IOException {
        byte[] inner = Archives.zip(WORK);
        byte[] middle = Archives.zip(out -> Archives.add(out, new ZipArchiveEntry("work.zip"), inner));
        byte[] outer = Archives.zip(out -> Archives.add(out, new ZipArchiveEntry("middle.zip"), middle));

        try (OpenedSubmission opened = OpenedSubmission.open(write("middle.zip", middle))) {
            assertThat(files(opened)).isEqualTo(WORK);
        }
        try (OpenedSubmission opened = OpenedSubmission.open(write("outer.zip", outer))) {
            assertThat(files(opened)).containsOnlyKeys("work.zip");
        }
    }

    @Test
    void slashesOfWindowsSeparateFoldersToo() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("src\\main\\"));
            out.putNextEntry(new ZipEntry("src\\main\\java\\autograd\\Value.java"));
            out.write(Archives.bytes("class Value {}"));
        }

        try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", zip.toByteArray()))) {
            assertThat(files(opened)).isEqualTo(WORK);
        }
    }

    @Test
    void namesAreUtf8WhateverTheArchiveSaysAndOtherBytesAreKeptApart() throws IOException {
        String name = "\u0417\u043d\u0430\u0447.java";
        byte[] zip = Archives.zip(out -> {
            out.setUseLanguageEncodingFlag(false);
            Archives.add(out, new ZipArchiveEntry(name), Archives.bytes("utf8"));
        });
        byte[] old = Archives.zip(out -> {
            out.setEncoding("windows-1251");
            Archives.add(out, new ZipArchiveEntry("\u0417.txt"), Archives.bytes("old"));
        });
        byte[] tar = Archives.tar(Map.of(name, "utf8"));

        try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", zip))) {
            assertThat(files(opened)).containsOnlyKeys(name);
        }
        try (OpenedSubmission opened = OpenedSubmission.open(write("old.zip", old))) {
            assertThat(files(opened)).containsOnlyKeys("\u00c7.txt");
        }
        try (OpenedSubmission opened = OpenedSubmission.open(write("work.tar", tar))) {
            assertThat(files(opened)).containsOnlyKeys(name);
        }
    }

    @Test
    void whatSystemsLeaveBehindIsPassedOver() throws IOException {
        byte[] zip = Archives.zip(Map.of(
                "work/Value.java", "x", "__MACOSX/work/._Value.java", "y", "work/.git/HEAD", "z", ".DS_Store", "w"));

        try (OpenedSubmission opened = OpenedSubmission.open(write("work.zip", zip))) {
            assertThat(files(opened)).containsOnlyKeys("work/Value.java");
            assertThat(opened.notices()).isEmpty();
        }
    }

    @Test
    void aDiskThatFailsIsNotTheStudentsFault() throws IOException {
        ArchiveChannel channel = ArchiveChannel.open(write("work.zip", Archives.zip(WORK)));
        channel.close();

        assertThatThrownBy(() -> ZipReader.open(channel, "work.zip", ArchiveLimits.SUBMISSION))
                .isInstanceOf(ClosedChannelException.class);
    }

    private Path write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static Map<String, String> files(OpenedSubmission opened) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(opened.path())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        opened.path().relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
