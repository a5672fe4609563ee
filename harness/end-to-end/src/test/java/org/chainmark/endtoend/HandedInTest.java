package org.chainmark.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainmark.judge.Judge;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.ExerciseReport;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is graded and remarked does not depend on how work is handed in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandedInTest {
    private static final Path SAMPLES = Path.of("../../exercises/samples");

    private final Judge judge = Judge.open(new JudgeOptions(JudgeOptions.DEFAULT_SEED, 1, 1, List.of("engine")));

    @TempDir
    private Path folder;

    @AfterAll
    void close() {
        judge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"right-closures", "overwrite-mul", "does-not-compile", "not-started"})
    void anArchiveIsGradedAsTheFolderInIt(String sample) throws IOException {
        Path archive = folder.resolve("work.zip");
        zip(SAMPLES.resolve(sample), archive);

        assertThat(judge.grade("alice", archive)).isEqualTo(judge.grade("alice", SAMPLES.resolve(sample)));
    }

    @Test
    void anArchiveThatCannotBeOpenedIsNotGradableAndSaysWhy() throws IOException {
        Path archive = Files.writeString(folder.resolve("work.zip"), "Rar!");

        GradingReport report = judge.grade("alice", archive);

        assertThat(report.outcome()).isEqualTo(Outcome.NOT_GRADABLE);
        assertThat(report.points().possible()).isPositive();
        assertThat(report.exercises())
                .flatExtracting(ExerciseReport::problems)
                .containsExactly(Fact.of("intake.archiveUnknown")
                        .with("path", "work.zip")
                        .with("found", "RAR"));
    }

    @Test
    void whatIsLeftOutOfAnArchiveIsSaidAndTheRestIsGraded() throws IOException {
        Path archive = folder.resolve("work.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            out.putNextEntry(new ZipEntry("../escaped.txt"));
            add(out, SAMPLES.resolve("right-closures"));
        }

        GradingReport report = judge.grade("alice", archive);

        assertThat(report.problems()).extracting(Fact::key).containsExactly("intake.archiveOutside");
        assertThat(report.exercises())
                .isEqualTo(
                        judge.grade("alice", SAMPLES.resolve("right-closures")).exercises());
    }

    @Test
    void whatCodeReachesForIsNamedAndMovesNoPoints() {
        ExerciseReport report = judge.grade("alice", SAMPLES.resolve("exits-in-backward"))
                .exercises()
                .get(0);

        assertThat(report.outcome()).isEqualTo(Outcome.GRADED);
        assertThat(report.problems())
                .anySatisfy(remark -> assertThat(remark)
                        .isEqualTo(Fact.of("reach.exit")
                                .with("call", "System.exit")
                                .with("file", "autograd/Value.java")
                                .with("line", remark.parameters().getOrDefault("line", ""))));
        assertThat(report.checks()).extracting(check -> check.id()).noneMatch(id -> id.startsWith("reach"));
    }

    private static void zip(Path work, Path archive) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
            add(out, work);
        }
    }

    private static void add(ZipOutputStream out, Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> add(out, work.relativize(file), file));
        }
    }

    private static void add(ZipOutputStream out, Path name, Path file) {
        try {
            out.putNextEntry(new ZipEntry(name.toString()));
            Files.copy(file, (OutputStream) out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
