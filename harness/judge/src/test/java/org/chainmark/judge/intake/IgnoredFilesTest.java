package org.chainmark.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.chainmark.judge.intake.IntakeResult.Sources;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoredFilesTest {
    private static final String PROCESSORS = "META-INF/services/javax.annotation.processing.Processor";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "intake.module, src/main/java/module-info.java, src/main/java/module-info.java",
        "intake.module, module-info.java, module-info.java",
        "intake.module, alice-main/src/main/java/module-info.java, alice-main/src/main/java/module-info.java",
        "intake.processor, src/main/resources/" + PROCESSORS + ", src/main/resources/" + PROCESSORS,
        "intake.processor, " + PROCESSORS + ", " + PROCESSORS,
        "intake.reserved, src/main/java/java/lang/String.java, src/main/java/java/lang",
        "intake.reserved, src/main/java/javax/Mine.java, src/main/java/javax",
        "intake.reserved, src/main/java/org/chainmark/judge/Score.java, src/main/java/org/chainmark",
        "intake.reserved, src/test/java/org/junit/jupiter/api/Test.java, src/test/java/org/junit"
    })
    void whatIsLeftOutIsNamedAndTheRestIsTaken(String key, String file, String named) throws IOException {
        write(file);
        String wrapper = file.startsWith("alice-main/") ? "alice-main/" : "";
        write(wrapper + "src/main/java/autograd/Value.java");

        assertThat(IgnoredFiles.in(folder)).containsExactly(Fact.of(key).with("path", named));
        assertThat(taken().files()).containsOnlyKeys("autograd/Value.java");
    }

    @Test
    void packageInfoAndOrdinaryFoldersAreNotWorthAWord() throws IOException {
        write("src/main/java/autograd/Value.java");
        write("src/main/java/autograd/package-info.java");
        write("java/notes.txt");

        assertThat(IgnoredFiles.in(folder)).isEmpty();
        assertThat(taken().files()).containsOnlyKeys("autograd/Value.java");
    }

    @Test
    void aModuleInThePackageIsNamedToo() throws IOException {
        write("src/main/java/autograd/Value.java");
        write("src/main/java/autograd/module-info.java");

        assertThat(taken().files()).containsOnlyKeys("autograd/Value.java");
        assertThat(taken().notices())
                .containsExactly(Fact.of("intake.module").with("path", "src/main/java/autograd/module-info.java"));
    }

    @Test
    void whatIsNoFolderHoldsNothing() throws IOException {
        write("Value.java");

        assertThat(IgnoredFiles.in(folder.resolve("Value.java"))).isEmpty();
        assertThat(IgnoredFiles.in(folder.resolve("nothing"))).isEmpty();
    }

    private Sources taken() throws IOException {
        IntakeRules rules = new IntakeRules("autograd", Map.of("autograd/Value.java", "other"), Set.of());
        return (Sources) new Intake(rules).take(folder);
    }

    private void write(String path) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "package autograd;");
    }
}
