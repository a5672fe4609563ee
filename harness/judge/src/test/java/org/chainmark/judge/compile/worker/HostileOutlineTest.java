package org.chainmark.judge.compile.worker;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.ToolProvider;
import org.chainmark.judge.compile.worker.CompileReply.Classes;
import org.chainmark.judge.compile.worker.CompileReply.Errors;
import org.chainmark.judge.compile.worker.CompileReply.Exhausted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources that were made to break whoever reads them: the compiler's verdict stays what it was without an outline. */
class HostileOutlineTest {
    private static final int MUCH = 2_000_000;

    private final MemoryCompiler compiler = new MemoryCompiler();

    @Test
    void aHundredThousandMethodsAreRefusedByTheCompilerAsBefore() {
        assertThat(compile(repeat(100_000, "void m%d() {}\n"))).isInstanceOf(Errors.class);
    }

    @Test
    void manyMembersThatCompileAreListedUpToALimit() throws IOException {
        Classes classes = (Classes) compile(repeat(200, "static class C%d {\n" + repeat(100, "int f%d;") + "}\n"));

        assertThat(classes.members()).hasSize(2_000);
        assertThat(ReplyFormat.toBytes(new Classes(Map.of(), classes.members())))
                .hasSizeLessThan(MUCH);
    }

    @Test
    void manyNamesInOneMethodAreListedUpToALimit() throws IOException {
        String longName = "n".repeat(150);
        String uses = repeat(4_000, "int " + longName + "%1$d = 0; " + longName + "%1$d++;\n");
        Classes classes = (Classes) compile("void m() {\n" + uses + "}\nvoid after() {}");

        assertThat(ReplyFormat.toBytes(new Classes(Map.of(), classes.members())))
                .hasSizeLessThan(MUCH);
        assertThat(classes.files()).containsOnlyKeys("autograd.Value");
    }

    @Test
    void manyCasesAreListedUpToALimit() throws IOException {
        String constant = "c".repeat(180);
        String tests = repeat(4_000, "if (s.equals(\"" + constant + "%d\")) return 1;\n");
        Classes classes = (Classes) compile("int m(String s) {\n" + tests + "return 0; }\nint m = 0;");

        assertThat(ReplyFormat.toBytes(new Classes(Map.of(), classes.members())))
                .hasSizeLessThan(MUCH);
        assertThat(classes.files()).containsOnlyKeys("autograd.Value");
    }

    @Test
    void namesAsLongAsTheCompilerAllowsAreLeftOut() {
        String name = "n".repeat(60_000);
        Classes classes = (Classes) compile("void %1$s() { %1$s(); }\nvoid mul() { %1$s(); }".formatted(name));

        assertThat(classes.members()).singleElement().satisfies(member -> {
            assertThat(member.name()).isEqualTo("mul");
            assertThat(member.mentions()).isEmpty();
        });
    }

    @Test
    void aFieldPerNameOfALongDeclarationIsFoundInReasonableTime() {
        Classes classes = (Classes) compile("int f" + repeat(5_000, ", \nf%d") + ";");

        assertThat(classes.members())
                .hasSize(2_000)
                .last()
                .extracting(DeclaredMember::line)
                .isEqualTo(2_001);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100})
    void whatIsNestedWithinReasonIsRead(int depth) {
        assertThat(((Classes) compile(sum(depth))).members()).hasSize(2);
        assertThat(((Classes) compile(parentheses(depth))).members()).hasSize(1);
        assertThat(((Classes) compile(classes(depth) + "int x;" + "}".repeat(depth))).members())
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 10_000, 100_000})
    void whatIsNestedDeeperEndsAsTheCompilerSays(int depth) {
        for (String body : List.of(sum(depth), parentheses(depth), classes(depth) + "}".repeat(depth))) {
            assertThat(compile(body)).isInstanceOfAny(Classes.class, Errors.class, Exhausted.class);
        }
    }

    private static String sum(int depth) {
        return "int x = " + "1+x()+".repeat(depth) + "1; int x() { return 1; }";
    }

    private static String parentheses(int depth) {
        return "int x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + ";";
    }

    private static String classes(int depth) {
        return repeat(depth, "class C%d {");
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, AssertionError.class, IllegalStateException.class})
    void aFailureOfTheOutlineIsNoFailureOfTheCompilation(Class<? extends Throwable> failure) {
        JavacTask task =
                (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, null, null, null, List.of());
        OutlineListener listener = new OutlineListener(Trees.instance(task));
        CompilationUnitTree unit = (CompilationUnitTree) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {CompilationUnitTree.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getSourceFile")) {
                        return new SourceFile("A.java", "");
                    }
                    throw failure.getConstructor().newInstance();
                });

        listener.finished(new TaskEvent(TaskEvent.Kind.PARSE, unit));

        assertThat(listener.members()).isEmpty();
    }

    @Test
    void afterSomethingTooDeepTheNextSubmissionIsReadAsEver() {
        compile(parentheses(100_000));

        assertThat(((Classes) compile("void mul() {}")).members()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFFpackage autograd; class Value {}",
                "package autograd; class Value { void mul( }",
                "package autograd; class Value { mul(); int = 3; void () {} }",
                "package autograd; class",
                "package autograd; class Value { enum E { , A { } ; ",
                "package autograd; class Value { \\u00",
                "package autograd; class Value { /* ",
                "package autograd; class Value { record R(int",
                "\u0000"
            })
    void whatIsNotJavaIsRefused(String text) {
        assertThat(compiler.compile(new CompileRequest(Map.of("autograd/Value.java", text))))
                .isNotInstanceOf(Classes.class);
    }

    @Test
    void anEmptyFileHasNoMembers() {
        assertThat(((Classes) compiler.compile(new CompileRequest(Map.of("A.java", "")))).members())
                .isEmpty();
    }

    private CompileReply compile(String body) {
        try {
            return compiler.compile(new CompileRequest(
                    Map.of("autograd/Value.java", "package autograd;\npublic class Value {" + body + "}\n")));
        } catch (StackOverflowError e) {
            // The worker says the same of it.
            return new Exhausted();
        }
    }

    private static String repeat(int count, String pattern) {
        return IntStream.range(0, count).mapToObj(pattern::formatted).collect(Collectors.joining());
    }
}
