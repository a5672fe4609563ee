package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.judge.Judge;
import org.chainmark.maven.Summary.BuildVerdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One {@code +=} turned into {@code =} fails the build and is named, whichever operation it is in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverwriteTest {
    private final Judge judge = StudentRun.judge(List.of("engine"));

    @AfterAll
    void closeJudge() {
        judge.close();
    }

    static List<Overwrite> overwrites() {
        return Overwrite.all();
    }

    private Summary check(String source, Path folder) throws IOException {
        Path value = folder.resolve("lab/src/main/java/autograd/Value.java");
        Files.createDirectories(folder.resolve("lab/src/main/java/autograd"));
        Files.writeString(value, source);
        StudentRun.check(judge, folder.resolve("lab"), folder);
        return Summary.of(StudentReport.read(folder), OwnTests.NONE, folder);
    }

    @Test
    void theRightEnginePasses(@TempDir Path folder) throws IOException {
        Summary summary = check(Overwrite.right(), folder);

        assertThat(summary.verdict()).as("%s", summary.lines()).isEqualTo(BuildVerdict.PASSES);
    }

    @ParameterizedTest
    @MethodSource("overwrites")
    void failsAndIsNamedOnConsoleAndPage(Overwrite overwrite, @TempDir Path folder) throws IOException {
        Summary summary = check(overwrite.source(), folder);

        assertThat(summary.verdict()).isEqualTo(BuildVerdict.FAILS);
        assertThat(summary.lines()).anyMatch(line -> line.contains(overwrite.headline()));
        assertThat(textOf(StudentReport.page(folder)))
                .contains(overwrite.headline().replace("`", ""));
    }

    private static String textOf(Path page) throws IOException {
        return Files.readString(page).replaceAll("<[^>]*>", "");
    }
}
