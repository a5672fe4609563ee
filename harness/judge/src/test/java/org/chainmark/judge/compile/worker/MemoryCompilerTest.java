package org.chainmark.judge.compile.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.compile.worker.CompileReply.Classes;
import org.chainmark.judge.compile.worker.CompileReply.Errors;
import org.chainmark.judge.compile.worker.CompileReply.Misplaced;
import org.chainmark.judge.compile.worker.CompileReply.MisplacedFile;
import org.chainmark.judge.compile.worker.CompileReply.SourceError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryCompilerTest {
    private static final String VALUE =
            "package autograd; import java.util.*; public class Value { List<Value> prev = List.of(); }";

    private final MemoryCompiler compiler = new MemoryCompiler();

    @ParameterizedTest
    @ValueSource(ints = {17, 25})
    void compilesAgainstJava17OnOlderAndNewerRuntimes(int runtime) {
        MemoryCompiler other = new MemoryCompiler(
                Math.min(runtime, Math.max(18, Runtime.version().feature())));

        assertThat(other.compile(new CompileRequest(Map.of("autograd/Value.java", VALUE))))
                .isInstanceOf(Classes.class);
        assertThat(other.compile(new CompileRequest(
                        Map.of("autograd/Value.java", "package autograd; class Value { List<Value> l; }"))))
                .isInstanceOf(Errors.class);
    }

    @Test
    void theFileManagerForgetsEarlierSources() {
        compiler.compile(new CompileRequest(
                Map.of("autograd/Value.java", VALUE, "autograd/Helper.java", "package autograd; class Helper {}")));

        CompileReply reply = compiler.compile(
                new CompileRequest(Map.of("autograd/Value.java", "package autograd; class Value { Helper h; }")));

        assertThat(reply).isInstanceOf(Errors.class);
    }

    @Test
    void aPublicClassMustBeInItsOwnFile() {
        CompileReply reply = compiler.compile(
                new CompileRequest(Map.of("autograd/Value.java", "package autograd; public class Other {}")));

        assertThat(reply)
                .isEqualTo(new Errors(
                        List.of(new SourceError(
                                "autograd/Value.java",
                                1,
                                26,
                                "class Other is public, should be declared in a file named Other.java")),
                        1));
    }

    @Test
    void namesInAnyScriptCompile() {
        String name = "\u0417\u043d\u0430\u0447\u0435\u043d\u043d\u044f";

        CompileReply reply = compiler.compile(new CompileRequest(
                Map.of("autograd/" + name + ".java", "package autograd; public class " + name + " {}")));

        assertThat(((Classes) reply).files()).containsOnlyKeys("autograd." + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.lang", "org.chainmark.judge", "autograd.sub", ""})
    void aFileMustDeclareThePackageOfItsFolder(String declared) {
        String text = (declared.isEmpty() ? "" : "package " + declared + ";") + " class Value {}";

        assertThat(compiler.compile(new CompileRequest(Map.of("autograd/Value.java", text))))
                .isEqualTo(new Misplaced(List.of(new MisplacedFile("autograd/Value.java", declared))));
    }

    @Test
    void anEscapedPackageIsSeenAsTheCompilerSeesIt() {
        String text = "pack\\u0061ge j\\u0061va.lang; class Value {}";

        assertThat(compiler.compile(new CompileRequest(Map.of("autograd/Value.java", text))))
                .isEqualTo(new Misplaced(List.of(new MisplacedFile("autograd/Value.java", "java.lang"))));
    }

    /** Why reserved packages are refused before: a compiler does not mind them. */
    @Test
    void aPackageOfTheJudgeIsRefusedByNobodyHere() {
        String text = "package org.chainmark.judge; class Value {}";

        assertThat(compiler.compile(new CompileRequest(Map.of("org/chainmark/judge/Value.java", text))))
                .isInstanceOf(Classes.class);
    }

    @Test
    void warningsAreNoErrors() {
        String text =
                "package autograd; import java.util.*; class Value { List l = new ArrayList(); long t = new Date(1,1,1).getTime(); }";

        assertThat(compiler.compile(new CompileRequest(Map.of("autograd/Value.java", text))))
                .isInstanceOf(Classes.class);
    }

    @Test
    void twoFilesWithOneClassAreAnError() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("autograd/A.java", "package autograd; class Same {}");
        sources.put("autograd/B.java", "package autograd; class Same {}");

        CompileReply reply = compiler.compile(new CompileRequest(sources));

        assertThat(((Errors) reply).errors())
                .extracting(SourceError::file, SourceError::message)
                .containsExactly(tuple("autograd/B.java", "duplicate class: autograd.Same"));
    }

    @Test
    void longMessagesAreCut() {
        CompileReply reply = compiler.compile(new CompileRequest(
                Map.of("autograd/Value.java", "package autograd; class Value { " + "M".repeat(50_000) + " m; }")));

        assertThat(((Errors) reply).errors().get(0).message()).hasSizeLessThan(700);
    }
}
