package org.chainmark.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.chainmark.judge.compile.Compilation.Compiled;
import org.chainmark.judge.compile.Compilation.Exhausted;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that ruin a compiler cost one worker and one submission. */
@Timeout(180)
class CompilerBombTest {
    private static final int STACK = 4 * 1024 * 1024;

    static Stream<Map.Entry<String, Map<String, String>>> bombs() {
        return Stream.of(
                Map.entry("compile.exhausted", Bombs.parentheses(20_000)),
                Map.entry("compile.exhausted", Bombs.concatenation(30_000)),
                Map.entry("compile.exhausted", Bombs.endlessSubtyping()),
                Map.entry("compile.exhausted", Bombs.doublingConstant()),
                Map.entry("compile.tooLarge", Bombs.manyClasses(1_500)));
    }

    @ParameterizedTest
    @MethodSource("bombs")
    void aBombIsSaidAndTheNextSubmissionCompiles(Map.Entry<String, Map<String, String>> bomb) throws IOException {
        try (SubmissionCompiler compiler = compiler(Duration.ofSeconds(60))) {
            assertThat(compiler.compile(bomb.getValue())).isEqualTo(new Exhausted(Fact.of(bomb.getKey())));
            assertThat(compiler.compile(Bombs.value(""))).isInstanceOf(Compiled.class);
            assertThat(compiler.pool().started())
                    .as("nobody compiles where a bomb went off")
                    .isEqualTo(2);
        }
    }

    @Test
    void sourcesThatDoNotFitIntoAMessageAreTooLargeAndCostNoWorker() throws IOException {
        try (SubmissionCompiler compiler = compiler(Duration.ofSeconds(60))) {
            assertThat(compiler.compile(Bombs.longComment(100_000_000)))
                    .isEqualTo(new Exhausted(Fact.of("compile.tooLarge")));
            assertThat(compiler.compile(Bombs.value(""))).isInstanceOf(Compiled.class);
            assertThat(compiler.pool().started()).isEqualTo(1);
        }
    }

    /** These take seconds each, and up to a minute on a busy machine. */
    @Tag("attacks")
    @Test
    void slowBombsAreSaidToo() throws IOException {
        List<Map<String, String>> bombs =
                List.of(Bombs.nestedGenerics(20), Bombs.longInitialiser(3_000_000), Bombs.manyClasses(20_000));
        try (SubmissionCompiler compiler = compiler(Duration.ofSeconds(10))) {
            for (Map<String, String> bomb : bombs) {
                assertThat(compiler.compile(bomb)).isInstanceOf(Exhausted.class);
                assertThat(compiler.compile(Bombs.value(""))).isInstanceOf(Compiled.class);
            }
            assertThat(compiler.pool().started()).isEqualTo(1 + bombs.size());
        }
    }

    static Stream<Map<String, String>> bombsWithoutAWord() {
        return Stream.of(Bombs.parentheses(20_000), Bombs.concatenation(30_000), Bombs.endlessSubtyping());
    }

    /** What the judge's compiler has to see through: no classes, and no error that a student could be shown. */
    @ParameterizedTest
    @MethodSource("bombsWithoutAWord")
    void aCompilerThatRunsOutOfStackFailsWithoutAWord(Map<String, String> bomb) throws Exception {
        FutureTask<List<Diagnostic<?>>> compilation =
                new FutureTask<>(() -> errors(bomb.getOrDefault("autograd/Value.java", "")));
        Thread thread = new Thread(null, compilation, "bomb", STACK);
        thread.start();

        assertThat(compilation.get(60, TimeUnit.SECONDS)).isEmpty();
    }

    /** Fails if it compiles. */
    private static List<Diagnostic<?>> errors(String text) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("memory:///Value.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        try {
            boolean compiled = compiler.getTask(
                            Writer.nullWriter(), null, found, List.of("-proc:none"), null, List.of(source))
                    .call();
            assertThat(compiled).isFalse();
        } catch (StackOverflowError e) {
            // Or it does not even return.
            assertThat(found.getDiagnostics()).isEmpty();
        }
        List<Diagnostic<?>> errors = new ArrayList<>(found.getDiagnostics());
        errors.removeIf(each -> each.getKind() != Diagnostic.Kind.ERROR);
        return errors;
    }

    private static SubmissionCompiler compiler(Duration cpuTime) throws IOException {
        String classPath = System.getProperty("java.class.path");
        return new SubmissionCompiler(new CompilerOptions(1, classPath, cpuTime, Duration.ofSeconds(60), 1_000));
    }
}
