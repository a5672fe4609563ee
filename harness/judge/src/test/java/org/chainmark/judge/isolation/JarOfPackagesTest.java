package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarOfPackagesTest {
    private static final String CANARY = "org/chainmark/judge/isolation/canary";
    private static final String IN_A_JAR = "com/tngtech/archunit/thirdparty/com/google/common/annotations";

    @TempDir
    Path folder;

    @Test
    void holdsThePackageFromAFolderAndNothingElse() throws IOException {
        assertThat(entries(List.of(CANARY)))
                .contains(CANARY + "/Canary.class", CANARY + "/Probe.class")
                .allMatch(name -> name.startsWith(CANARY + "/"))
                .noneMatch(name -> name.contains("package-info"));
    }

    @Test
    void holdsThePackageFromALargeJarAndNothingElse() throws IOException {
        assertThat(entries(List.of(IN_A_JAR)))
                .contains(IN_A_JAR + "/VisibleForTesting.class")
                .allMatch(name -> name.startsWith(IN_A_JAR + "/"));
    }

    @Test
    void theSameClassesGiveTheSameBytes() throws IOException {
        Path one = folder.resolve("one.jar");
        Path two = folder.resolve("two.jar");
        JarOfPackages.write(one, List.of(CANARY, IN_A_JAR));
        JarOfPackages.write(two, List.of(IN_A_JAR, CANARY));
        assertThat(one).hasSameBinaryContentAs(two);
    }

    @Test
    void namesThePackageThatIsMissing() {
        assertThatThrownBy(() -> JarOfPackages.write(folder.resolve("none.jar"), List.of("org/chainmark/nowhere")))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("org/chainmark/nowhere");
    }

    private List<String> entries(List<String> packages) throws IOException {
        Path jar = folder.resolve("some.jar");
        JarOfPackages.write(jar, packages);
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }
}
