package org.chainmark.judge.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.compile.Compilation.Compiled;
import org.chainmark.judge.compile.CompilerOptions;
import org.chainmark.judge.compile.SubmissionCompiler;
import org.chainmark.results.Fact;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReachInspectionTest {
    private SubmissionCompiler compiler;

    @BeforeAll
    void start() throws IOException {
        compiler = new SubmissionCompiler(CompilerOptions.of(1, System.getProperty("java.class.path")));
    }

    @AfterAll
    void stop() throws IOException {
        compiler.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    process     | ProcessBuilder.start          | new ProcessBuilder("sh").start();
                    process     | Runtime.exec                  | Runtime.getRuntime().exec("sh");
                    exit        | System.exit                   | System.exit(0);
                    exit        | System.exit                   | java.util.function.IntConsumer c = System::exit; c.accept(0);
                    exit        | Runtime.halt                  | Runtime.getRuntime().halt(0);
                    native      | System.load                   | System.load("/tmp/x.so");
                    internals   | Signal.raise                  | sun.misc.Signal.raise(new sun.misc.Signal("INT"));
                    network     | new Socket                    | new java.net.Socket("localhost", 80);
                    network     | SocketChannel.open            | java.nio.channels.SocketChannel.open();
                    files       | Files.readString              | java.nio.file.Files.readString(java.nio.file.Path.of("/etc/passwd"));
                    files       | new FileInputStream           | new java.io.FileInputStream("/etc/passwd");
                    files       | new PrintStream               | new java.io.PrintStream("/tmp/x");
                    files       | new PrintWriter               | new java.io.PrintWriter("/tmp/x");
                    files       | new Formatter                 | new java.util.Formatter("/tmp/x");
                    files       | new Scanner                   | new java.util.Scanner(new java.io.File("/etc/passwd"));
                    files       | Class.getResourceAsStream     | Value.class.getResourceAsStream("/x");
                    environment | System.getenv                 | System.getenv("TOKEN");
                    environment | System.getProperty            | System.getProperty("user.home");
                    environment | Integer.getInteger            | Integer.getInteger("sun.arch.data.model");
                    environment | Boolean.getBoolean            | Boolean.getBoolean("x");
                    reflection  | Class.forName                 | Class.forName("autograd.Value");
                    reflection  | Class.getDeclaredFields       | Value.class.getDeclaredFields();
                    reflection  | Method.invoke                 | Value.class.getMethods()[0].invoke(null);
                    reflection  | MethodHandles.lookup          | java.lang.invoke.MethodHandles.lookup();
                    reflection  | RuntimeException.getStackTrace | new RuntimeException().getStackTrace();
                    threads     | new Thread                    | new Thread(() -> {}).start();
                    threads     | Executors.newCachedThreadPool | java.util.concurrent.Executors.newCachedThreadPool();
                    threads     | List.parallelStream           | java.util.List.of(1).parallelStream();
                    threads     | IntStream.parallel            | java.util.stream.IntStream.range(0, 9).parallel();
                    state       | System.setOut                 | System.setOut(null);
                    state       | Locale.setDefault             | java.util.Locale.setDefault(java.util.Locale.ROOT);
                    """)
    void whatReachesBeyondTheExerciseIsNamedWithItsLine(String key, String call, String statement) throws IOException {
        String text = "package autograd;\npublic class Value {\n  void f() throws Throwable {\n    " + statement
                + "\n  }\n}\n";

        assertThat(remarks(text))
                .contains(Fact.of("reach." + key)
                        .with("call", call)
                        .with("file", "autograd/Value.java")
                        .with("line", "4"))
                .extracting(Fact::key)
                .startsWith("reach." + key);
    }

    @Test
    void whatIsDeclaredIsNamedToo() throws IOException {
        String library = "static { System.loadLibrary(\"x\"); } native void poke();";

        assertThat(remarks("package autograd; public class Value { protected void finalize() {} " + library + " }"))
                .extracting(Fact::key, remark -> remark.parameters().get("call"))
                .containsExactly(
                        tuple("reach.state", "Value.finalize"),
                        tuple("reach.native", "Value.poke"),
                        tuple("reach.native", "System.loadLibrary"));
    }

    @Test
    void aThreadOfOnesOwnIsNamedWhereItIsMade() throws IOException {
        assertThat(
                        remarks(
                                "package autograd;\nclass Value {\n  static class T extends Thread {\n    T() { super(); }\n  }\n}"))
                .containsExactly(Fact.of("reach.threads")
                        .with("call", "new Thread")
                        .with("file", "autograd/Value.java")
                        .with("line", "4"));
    }

    @Test
    void afterTheFirstFewTheRestIsCounted() throws IOException {
        String calls = "System.exit(0);\n".repeat(12);

        List<Fact> remarks = remarks("package autograd; class Value { void f() {\n" + calls + "} }");

        assertThat(remarks).hasSize(9).endsWith(Fact.of("reach.more").with("count", "4"));
        assertThat(remarks.get(0).parameters()).containsEntry("line", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.List.of(1, 2).stream().map(x -> x * 2).collect(java.util.stream.Collectors.toList());",
                "java.util.Scanner in = new java.util.Scanner(System.in); in.nextDouble();",
                "new java.util.Scanner(\"1 2\").nextInt();",
                "String t = \"a\" + f + 1; System.out.println(t); System.err.printf(\"%s\", t);",
                "switch (s) { case \"+\": f = 1; break; default: f = 2; }",
                "switch (op) { case ADD: f = 1; break; default: f = 2; }",
                "assert f > 0 : \"positive\";",
                "Object o = new Pair(1, 2).toString() + new Pair(1, 2).equals(null) + new Pair(1, 2).hashCode();",
                "Runnable r = this::g; r.run();",
                "Runnable r = (Runnable & java.io.Serializable) () -> g(); r.run();",
                "Op.valueOf(\"ADD\").name(); Op.values();",
                "getClass().getSimpleName();",
                "try { throw new IllegalArgumentException(\"log\"); } catch (RuntimeException e) { e.printStackTrace(); }",
                "new java.util.concurrent.atomic.AtomicInteger().incrementAndGet();",
                "new java.io.PrintStream(System.out, true).println(1);",
                "new java.util.Random(1).nextGaussian(); System.nanoTime(); Math.tanh(1);",
                "String.format(\"%.3f\", f); new java.util.Formatter().format(\"%d\", 1);",
                "java.util.Map<String, Double> m = new java.util.HashMap<>(); m.merge(\"a\", 1.0, Double::sum);",
                "Object[] a = (Object[]) java.lang.reflect.Array.newInstance(Object.class, 3);",
                "Thread.currentThread().getName();",
                "java.net.URI.create(\"x\");"
            })
    void whatExercisesAreWrittenWithIsNotWorthAWord(String statement) throws IOException {
        String text = """
                package autograd;
                public class Value {
                  enum Op { ADD, MUL }
                  record Pair(double a, double b) {}
                  double f;
                  void g() {}
                  void run(String s, Op op) { %s }
                }
                """.formatted(statement);

        assertThat(remarks(text)).isEmpty();
    }

    private List<Fact> remarks(String text) throws IOException {
        Compiled compiled = (Compiled) compiler.compile(Map.of("autograd/Value.java", text));
        return new StructureInspection().inspect(compiled.classes(), List.of()).remarks();
    }
}
