package org.chainmark.exercises.open.engine.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class TestMethodTest {
    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    private Path folder;

    private final Program.Builder builder = Program.builder();
    private final List<URLClassLoader> opened = new ArrayList<>();

    @AfterEach
    void close() throws IOException {
        for (URLClassLoader loader : opened) {
            loader.close();
        }
    }

    @Test
    void everyNodeIsOneStatementAndEveryNumberOneAssertion() {
        assertThat(test(reuse())).isEqualTo("""
                /** x*x + x at x = 3 */
                @Test
                void counterexampleMulAdd() {
                    Value x = new Value(3);
                    Value step1 = x.mul(x); // x*x
                    Value result = step1.add(x); // x*x + x

                    result.backward();

                    assertEquals(3, x.data(), 1e-9);
                    assertEquals(9, step1.data(), 1e-9);
                    assertEquals(12, result.data(), 1e-9);
                    assertEquals(1, result.grad(), 1e-9);
                    assertEquals(1, step1.grad(), 1e-9);
                    assertEquals(7, x.grad(), 1e-9);
                }
                """);
    }

    @Test
    void localsAreCalledAsInTheExpression() {
        int x = builder.leaf("x", 3);
        int square = builder.binary(Op.MUL, x, builder.number(-0.5));
        builder.binary(Op.DIV, square, builder.withConstant(Op.POW, square, 1.5));

        assertThat(test(builder.build()))
                .contains("Value number1 = new Value(-0.5);")
                .contains("Value a = x.mul(number1); // x*(-0.5)")
                .contains("Value step1 = a.pow(1.5); // a^1.5")
                .contains("Value result = a.div(step1); // a/a^1.5");
    }

    @Test
    void namesThatAreNoNamesInJavaAreReplaced() {
        int first = builder.leaf("int", 1);
        int second = builder.leaf("*/ System.exit(1); /*", 2);
        int third = builder.leaf("\\u000a", 3);
        int fourth = builder.leaf("Value", 4);
        builder.binary(Op.ADD, builder.binary(Op.ADD, first, second), builder.binary(Op.ADD, third, fourth));

        assertThat(test(builder.build()))
                .contains("Value number1 = new Value(1);", "Value number4 = new Value(4);")
                .contains("The smallest expression that goes wrong.")
                .doesNotContain("exit", "\\", "int =", "Value Value");
    }

    @Test
    void whatIsTooLongToStepThroughHasNoTest() {
        int node = builder.leaf("x", 1);
        for (int i = 0; i < 50; i++) {
            node = builder.unary(Op.NEG, node);
        }

        assertThat(test(builder.build())).isEmpty();
    }

    @Test
    void aRightEnginePassesAndAWrongOneFails() throws Exception {
        Method right = compile("right-closures", List.of(Scenario.of(reuse()))).get(0);
        Method overwriting =
                compile("overwrite-mul", List.of(Scenario.of(reuse()))).get(0);

        assertThatCode(() -> run(right)).doesNotThrowAnyException();
        assertThatThrownBy(() -> run(overwriting))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageContaining("expected: <7.0> but was: <3.0>");
    }

    @Test
    void aRightEnginePassesForAnyProgram() throws Exception {
        List<Scenario> programs = new RandomPrograms(5, EnumSet.allOf(Op.class))
                .next(12, 100).stream().map(Scenario::of).toList();

        for (Method method : compile("right-closures", programs)) {
            assertThatCode(() -> run(method)).as(method.toString()).doesNotThrowAnyException();
        }
    }

    @Test
    void whatARightEngineRefusesIsExpectedToThrow() throws Exception {
        builder.unary(Op.LOG, builder.leaf("x", -2));
        Scenario scenario = Scenario.of(builder.build());

        assertThat(test(scenario)).contains("assertThrows(IllegalArgumentException.class, () -> x.log());");
        Method right = compile("right-closures", List.of(scenario)).get(0);
        Method unchecked = compile("log-unchecked", List.of(scenario)).get(0);
        assertThatCode(() -> run(right)).doesNotThrowAnyException();
        assertThatThrownBy(() -> run(unchecked)).isInstanceOf(AssertionFailedError.class);
    }

    @Test
    void backwardIsCalledAsOftenAsInTheScenario() throws Exception {
        int x = builder.leaf("x", 3);
        int square = builder.binary(Op.MUL, x, x);
        int sum = builder.binary(Op.ADD, square, x);
        Scenario scenario = new Scenario(builder.build(), List.of(square, sum));

        assertThat(test(scenario)).containsSubsequence("step1.backward();", "result.backward();");
        for (Method method : compile("right-closures", List.of(scenario))) {
            assertThatCode(() -> run(method)).doesNotThrowAnyException();
        }
    }

    private Program reuse() {
        Program.Builder reuse = Program.builder();
        int x = reuse.leaf("x", 3);
        reuse.binary(Op.ADD, reuse.binary(Op.MUL, x, x), x);
        return reuse.build();
    }

    private static String test(Program program) {
        return test(Scenario.of(program));
    }

    private static String test(Scenario scenario) {
        FaultyTape tape = new FaultyTape();
        tape.evaluate(scenario, Traversal.USUAL, null, Faults.NONE);
        return TestMethod.of(scenario, tape);
    }

    private static void run(Method method) throws Throwable {
        try {
            var constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            method.invoke(constructor.newInstance());
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }

    /** The test methods of programs, each pasted into a class of its own beside a sample's engine. */
    private List<Method> compile(String sample, List<Scenario> programs) throws Exception {
        Path classes = Files.createDirectories(folder.resolve(sample));
        List<Path> sources = new ArrayList<>(javaFiles(SAMPLES.resolve(sample).resolve("src/main/java")));
        for (int i = 0; i < programs.size(); i++) {
            Path source = folder.resolve("ValueTest" + i + ".java");
            sources.add(Files.writeString(source, testClass("ValueTest" + i, test(programs.get(i)))));
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            assertThat(compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                            .call())
                    .isTrue();
        }
        return methods(classes, programs.size());
    }

    private List<Method> methods(Path classes, int count) throws Exception {
        URLClassLoader loader = new EngineLoader(classes);
        opened.add(loader);
        List<Method> methods = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // Not every declared method is the test: javac adds one for a lambda, and their order varies.
            Method method = Arrays.stream(
                            loader.loadClass("autograd.ValueTest" + i).getDeclaredMethods())
                    .filter(declared -> declared.isAnnotationPresent(Test.class))
                    .findFirst()
                    .orElseThrow();
            method.setAccessible(true);
            methods.add(method);
        }
        return methods;
    }

    /** Loads the engine from where it was compiled: there is another one of that name, for students' own tests. */
    private static final class EngineLoader extends URLClassLoader {
        EngineLoader(Path classes) throws MalformedURLException {
            super(new URL[] {classes.toUri().toURL()});
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("autograd.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> known = findLoadedClass(name);
            return known == null ? findClass(name) : known;
        }
    }

    private static String testClass(String name, String method) {
        return """
                package autograd;

                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.junit.jupiter.api.Test;

                class %s {
                %s}
                """.formatted(name, method);
    }

    private static List<Path> javaFiles(Path sources) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
