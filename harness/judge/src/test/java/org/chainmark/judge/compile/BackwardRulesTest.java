package org.chainmark.judge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.judge.compile.Compilation.Compiled;
import org.chainmark.results.Location;
import org.chainmark.suite.Member;
import org.chainmark.suite.StudentClass;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Styles beyond those of the samples. The operation's own method is in line 3 of each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackwardRulesTest {
    private static final int OWN_METHOD = 3;

    private SubmissionCompiler compiler;

    @StudentClass("autograd.Value")
    interface Node {
        Node mul(Node other);
    }

    @BeforeAll
    void start() throws IOException {
        compiler = new SubmissionCompiler(CompilerOptions.of(1, System.getProperty("java.class.path")));
    }

    @AfterAll
    void stop() throws IOException {
        compiler.close();
    }

    @Test
    void aChainOfComparisons() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return this; }
                void push() {
                    if (op.equals("add")) { grad += 1; }
                    else if (op.equals("*")) { grad += 2; }
                }
                """)).isEqualTo(6);
    }

    @Test
    void aNamedConstantWithAPrefix() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return this; }
                static final int OP_ADD = 0, OP_MUL = 1;
                void push(int code) { switch (code) { case OP_ADD: break;
                    case OP_MUL: grad += 1; } }
                """)).isEqualTo(6);
    }

    @Test
    void anExactNameWinsOverAPartOfOne() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return this; }
                enum Op { MUL_SCALAR, MUL }
                void push(Op o) { switch (o) { case MUL_SCALAR -> grad += 1;
                    case MUL -> grad += 2; } }
                """)).isEqualTo(6);
    }

    @Test
    void aSwitchForTheDataIsNotTheRule() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return this; }
                double compute(String op) { switch (op) { case "mul": return 1; default: return 0; } }
                void push(String op) { switch (op) {
                    case "mul": grad += 1; } }
                public String toString() { return op.equals("mul") ? "grad" : op; }
                """)).isEqualTo(6);
    }

    @Test
    void aClassWithTheNameOfTheOperationInIt() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return make("MulNode"); }
                Value make(String name) { return new MulNode(); }
                static class MulNode extends Value {
                    double data() { return 0; }
                    void push() { grad += 1; }
                }
                """)).isEqualTo(7);
    }

    @Test
    void theOnlyMethodOfTheClassThatTheOperationMakes() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return new Times(); }
                static class Times extends Value {
                    Times() { }
                    public String toString() { return "*"; }
                    void apply() { }
                }
                """)).isEqualTo(7);
    }

    @Test
    void theBodyOfAnEnumConstant() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return this; }
                enum Op {
                    ADD { double[] local(double a, double b) { return new double[] {1, 1}; } },
                    MUL { double[] local(double a, double b) { return new double[] {b, a}; } };
                    abstract double[] local(double a, double b);
                }
                """)).isEqualTo(6);
    }

    @Test
    void aMethodOfItsOwnThatTheOperationHandsOn() throws IOException {
        assertThat(line("""
                Value mul(Value o) { Runnable r = this::mulBackward; return this; }
                Value mulScalar(double x) { grad += 1; return this; }
                void mulBackward() { grad += 1; }
                """)).isEqualTo(5);
    }

    @Test
    void aHelperClassThatOtherOperationsMakeTooIsNotTheRule() throws IOException {
        assertThat(line("""
                Value mul(Value o) { Edge e = new Edge(); return this; }
                Value add(Value o) { Edge e = new Edge(); return this; }
                static class Edge { double grad; void push() { grad += 1; } }
                """)).isEqualTo(OWN_METHOD);
    }

    @Test
    void twoPlacesAreNone() throws IOException {
        assertThat(line("""
                Value mul(Value o) { return this; }
                double gradLeft(String op) { switch (op) { case "mul": return 1; default: return 0; } }
                double gradRight(String op) { switch (op) { case "mul": return 1; default: return 0; } }
                """)).isEqualTo(OWN_METHOD);
    }

    @Test
    void aMethodThatASuperclassDeclares() throws IOException {
        Map<String, String> sources = Map.of(
                "autograd/Base.java", "package autograd;\nclass Base {\n Value mul(Value o) { return o; } }",
                "autograd/Value.java", "package autograd;\nclass Value extends Base { }");

        assertThat(locate(sources)).contains(new Location("autograd/Base.java", 3));
    }

    private int line(String body) throws IOException {
        String text = "package autograd;\nclass Value { double grad; String op;\n" + body + "}\n";
        return locate(Map.of("autograd/Value.java", text)).orElseThrow().line();
    }

    private Optional<Location> locate(Map<String, String> sources) throws IOException {
        Compilation compiled = compiler.compile(sources);
        assertThat(compiled).isInstanceOf(Compiled.class);
        return ((Compiled) compiled).outline().locateOperation(Member.of(Node.class, "mul", Node.class), List.of("*"));
    }
}
