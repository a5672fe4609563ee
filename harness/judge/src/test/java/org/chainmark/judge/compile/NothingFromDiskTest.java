package org.chainmark.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.tools.ToolProvider;
import org.chainmark.judge.compile.Compilation.Compiled;
import org.chainmark.judge.compile.Compilation.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on disk does not get into a compilation, wherever it lies. */
class NothingFromDiskTest {
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final Map<String, String> GOOD = Bombs.value("");

    @TempDir
    Path folder;

    @Test
    void aProcessorThatIsFoundOnTheClassPathIsNotRun() throws IOException {
        Path trace = folder.resolve("trace");
        plantProcessor(trace);
        String classPath = folder + File.pathSeparator + CLASS_PATH;

        try (SubmissionCompiler compiler = new SubmissionCompiler(CompilerOptions.of(1, classPath))) {
            assertThat(compiler.compile(GOOD)).isInstanceOf(Compiled.class);
        }
        assertThat(trace).doesNotExist();

        int control = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-processorpath",
                        folder.toString(),
                        someSource().toString());
        assertThat(control).isZero();
        assertThat(trace).as("the processor does run where processors may").exists();
    }

    @Test
    void aSourceThatNobodyHandedInIsNotFound() throws IOException {
        Path hidden = Files.createDirectories(folder.resolve("autograd")).resolve("HiddenTest.java");
        Files.writeString(hidden, "package autograd; public class HiddenTest { static int secret = 42; }");
        Map<String, String> curious = Bombs.value("int x = HiddenTest.secret;");
        String classPath = folder + File.pathSeparator + CLASS_PATH;

        try (SubmissionCompiler compiler = new SubmissionCompiler(CompilerOptions.of(1, classPath))) {
            Path beside = Files.createDirectories(compiler.folder().resolve("autograd"));
            Path copy = Files.copy(hidden, beside.resolve("HiddenTest.java"));
            assertThat(compiler.compile(curious)).isInstanceOf(Rejected.class);
            Files.delete(copy);
            Files.delete(beside);
        }
        Path value = folder.resolve("autograd/Value.java");
        Files.writeString(value, curious.get("autograd/Value.java"));
        int control = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", folder.toString(), "-proc:none", value.toString());
        assertThat(control).as("javac finds it by itself").isZero();
    }

    private Path someSource() throws IOException {
        return Files.writeString(folder.resolve("Some.java"), "class Some {}");
    }

    private void plantProcessor(Path trace) throws IOException {
        Path source = folder.resolve("Planted.java");
        Files.writeString(source, """
                import java.nio.file.*;
                import java.util.Set;
                import javax.annotation.processing.*;
                import javax.lang.model.element.TypeElement;
                @SupportedAnnotationTypes("*")
                @SupportedSourceVersion(javax.lang.model.SourceVersion.RELEASE_17)
                public class Planted extends AbstractProcessor {
                    public Planted() throws Exception { Files.writeString(Path.of("%s"), "ran"); }
                    public boolean process(Set<? extends TypeElement> a, RoundEnvironment e) { return false; }
                }
                """.formatted(trace));
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString());
        assertThat(result).isZero();
        Path services = Files.createDirectories(folder.resolve("META-INF/services"));
        Files.writeString(services.resolve("javax.annotation.processing.Processor"), "Planted\n");
    }
}
