package org.chainmark.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainmark.judge.compile.Compilation.Compiled;
import org.chainmark.judge.compile.Compilation.Rejected;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubmissionCompilerTest {
    private SubmissionCompiler compiler;

    @BeforeAll
    void start() throws IOException {
        compiler = new SubmissionCompiler(CompilerOptions.of(2, System.getProperty("java.class.path")));
    }

    @AfterAll
    void stop() throws IOException {
        compiler.close();
    }

    @Test
    void compilesSeveralFilesToClassesByBinaryName() throws IOException {
        Compilation result = compiler.compile(Map.of(
                "autograd/Value.java",
                        "package autograd; public class Value { Runnable r = new Runnable() { public void run() {} }; }",
                "autograd/ops/Add.java",
                        "package autograd.ops; public class Add extends autograd.Value { class Inner {} }"));

        assertThat(result).isInstanceOf(Compiled.class);
        Map<String, byte[]> classes = ((Compiled) result).classes();
        assertThat(classes.keySet())
                .containsExactly("autograd.Value", "autograd.Value$1", "autograd.ops.Add", "autograd.ops.Add$Inner");
        assertThat(classes.get("autograd.Value")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
        assertThat(classes.get("autograd.Value")).as("version of Java 17").containsSubsequence(0, 0, 0, 61);
    }

    @Test
    void anErrorNamesFileLineColumnAndMessage() throws IOException {
        assertThat(compiler.compile(Bombs.value("  int x = \"text\";")))
                .isEqualTo(new Rejected(List.of(Fact.of("compile.error")
                        .with("file", "autograd/Value.java")
                        .with("line", "3")
                        .with("column", "11")
                        .with("message", "incompatible types: java.lang.String cannot be converted to int"))));
    }

    @Test
    void theFirstTwentyErrorsAreListedAndTheRestCounted() throws IOException {
        Rejected result = (Rejected) compiler.compile(Bombs.value("int x = true;\n".repeat(1) + duplicates(24)));

        assertThat(result.errors()).hasSize(21);
        assertThat(result.errors().get(20)).isEqualTo(Fact.of("compile.more").with("count", "5"));
    }

    @Test
    void aFileOfAnotherPackageIsRefused() throws IOException {
        Map<String, String> sources =
                Map.of("autograd/Value.java", "package org.chainmark.judge; public class Value {}");

        assertThat(compiler.compile(sources))
                .isEqualTo(new Rejected(List.of(Fact.of("compile.package")
                        .with("file", "autograd/Value.java")
                        .with("package", "autograd")
                        .with("found", "org.chainmark.judge"))));
    }

    @Test
    void aModuleDeclarationIsRefused() throws IOException {
        Map<String, String> sources = Map.of(
                "autograd/Value.java", "package autograd; class Value {}", "autograd/module-info.java", "module m {}");

        assertThat(compiler.compile(sources))
                .isEqualTo(new Rejected(List.of(Fact.of("compile.module").with("file", "autograd/module-info.java"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang", "javax.swing", "sun.misc", "org.chainmark.judge", "org.junit.jupiter.api"})
    void aPackageOfOthersIsRefusedEvenInItsOwnFolder(String name) throws IOException {
        String file = name.replace('.', '/') + "/Value.java";

        Compilation result = compiler.compile(Map.of(file, "package " + name + "; public class Value {}"));

        assertThat(((Rejected) result).errors()).singleElement().satisfies(error -> {
            assertThat(error.key()).isEqualTo("compile.reserved");
            assertThat(error.parameters()).containsEntry("file", file);
            assertThat(name).startsWith(error.parameters().get("package"));
        });
    }

    @Test
    void nothingOfTheWorkersClassPathIsVisible() throws IOException {
        Rejected result = (Rejected) compiler.compile(
                Bombs.value("org.junit.jupiter.api.Test t;" + "org.chainmark.judge.compile.worker.Frames f;"));

        assertThat(result.errors())
                .extracting(error -> error.parameters().get("message"))
                .containsExactly(
                        "package org.junit.jupiter.api does not exist",
                        "package org.chainmark.judge.compile.worker does not exist");
    }

    @Test
    void parallelCompilesDoNotMix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Compilation>> results = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int id = i;
            results.add(threads.submit(() -> compiler.compile(Bombs.value(
                    id % 4 == 3
                            ? "Missing%d m;".formatted(id)
                            : "String s = \"mark-%d-\"; class C%d {}".formatted(id, id)))));
        }
        for (int i = 0; i < 40; i++) {
            checkOwn(results.get(i).get(), i);
        }
        threads.shutdown();
    }

    private static void checkOwn(Compilation result, int id) {
        if (id % 4 == 3) {
            assertThat(((Rejected) result).errors().toString()).contains("class Missing" + id + "\n");
        } else {
            Map<String, byte[]> classes = ((Compiled) result).classes();
            assertThat(classes.keySet()).containsExactly("autograd.Value", "autograd.Value$C" + id);
            assertThat(new String(classes.get("autograd.Value"), StandardCharsets.ISO_8859_1))
                    .contains("mark-" + id + "-");
        }
    }

    @Test
    void sameSourcesGiveSameClasses() throws IOException {
        Map<String, String> sources = Bombs.value("Runnable r = () -> System.out.println(this); record P(int x) {}");

        Map<String, byte[]> first = ((Compiled) compiler.compile(sources)).classes();
        Map<String, byte[]> second = ((Compiled) compiler.compile(sources)).classes();

        assertThat(second.keySet()).isEqualTo(first.keySet());
        first.forEach((name, bytes) -> assertThat(second.get(name)).isEqualTo(bytes));
    }

    @Test
    void saysWhenNoWorkerCanBeStarted() throws IOException {
        try (SubmissionCompiler broken = new SubmissionCompiler(CompilerOptions.of(1, "nowhere"))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> broken.compile(Bombs.value("")))
                        .isInstanceOf(IOException.class)
                        .hasRootCauseInstanceOf(EOFException.class)
                        .cause()
                        .hasMessageContaining("ClassNotFoundException");
            }
        }
    }

    @Test
    void aRelativeClassPathIsFoundFromTheFolderOfTheWorker() throws IOException {
        String relative = Path.of("target", "classes").toString();

        try (SubmissionCompiler other = new SubmissionCompiler(CompilerOptions.of(1, relative))) {
            assertThat(other.compile(Bombs.value(""))).isInstanceOf(Compiled.class);
        }
    }

    private static String duplicates(int count) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("Missing").append(i).append(" m").append(i).append(";\n");
        }
        return body.toString();
    }
}
