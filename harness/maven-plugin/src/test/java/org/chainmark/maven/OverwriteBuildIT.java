package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.chainmark.maven.StudentProject.Build;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What {@link OverwriteTest} shows, with a real Maven. A few of them by default, since each is a build of its own;
 * {@code -Dchainmark.overwrites=all} for all of them.
 */
class OverwriteBuildIT {
    private static final Set<String> FEW = Set.of("mul SECOND", "tanh", "add(double)");

    static List<Overwrite> overwrites() {
        boolean all = System.getProperty("chainmark.overwrites", "").equals("all");
        return Overwrite.all().stream()
                .filter(overwrite -> all || FEW.contains(overwrite.toString()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overwrites")
    void failsAndIsNamed(Overwrite overwrite, @TempDir Path folder) throws IOException, InterruptedException {
        StudentProject project = StudentProject.copyOfTemplate(folder.resolve("lab"))
                .withFile("src/main/java/autograd/Value.java", overwrite.source());

        Build build = project.maven("verify");

        assertThat(build.exitCode()).as(build.text()).isEqualTo(1);
        assertThat(build.text()).contains(overwrite.headline());
        assertThat(project.resolve("target/chainmark/report.html"))
                .content()
                .satisfies(page -> assertThat(page.replaceAll("<[^>]*>", ""))
                        .contains(overwrite.headline().replace("`", "")));
    }
}
