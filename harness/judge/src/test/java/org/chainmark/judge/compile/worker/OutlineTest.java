package org.chainmark.judge.compile.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.chainmark.judge.compile.worker.CompileReply.Classes;
import org.chainmark.judge.compile.worker.DeclaredMember.CaseLine;
import org.chainmark.judge.compile.worker.DeclaredMember.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
    private final MemoryCompiler compiler = new MemoryCompiler();

    @Test
    void aMemberIsWhereItsNameIs() {
        assertThat(value("""
                        private double data, grad;
                        /** Made of a number. */
                        @Deprecated
                        public
                        Value(double data) { this.data = data; }
                        /**
                         * mul.
                         */
                        @SuppressWarnings("mul")
                        public /* mul */ Value // mul
                            mul(Value other,
                                double... more) {
                            return this;
                        }
                        """))
                .extracting(DeclaredMember::name, DeclaredMember::firstLine, DeclaredMember::line)
                .containsExactly(tuple("data", 3, 3), tuple("grad", 3, 3), tuple("<init>", 5, 7), tuple("mul", 11, 13));
    }

    @Test
    void aMemberEndsWithItsLastBrace() {
        assertThat(value("Value mul(Value other) {\n\n return this;\n }\nint x;"))
                .extracting(DeclaredMember::lastLine)
                .containsExactly(6, 7);
    }

    @Test
    void fieldsOfOneDeclarationHaveTheirOwnLines() {
        assertThat(value("double a = Math.PI,\n  b = 2 /* c */,\n  c;\n@Deprecated double\n d;"))
                .extracting(DeclaredMember::name, DeclaredMember::line)
                .containsExactly(tuple("a", 3), tuple("b", 4), tuple("c", 5), tuple("d", 7));
    }

    @Test
    void parametersAreNamedAsWritten() {
        assertThat(value("<T extends Value> void all(double x, double[] xs, final autograd.Value v,"
                        + " java.util.List<? extends T> list, T t, java.util.Map.Entry<T, T>[] e, Value... rest) {}"))
                .singleElement()
                .extracting(DeclaredMember::parameterTypes)
                .isEqualTo(List.of("double", "double[]", "Value", "List", "T", "Entry[]", "Value[]"));
    }

    @Test
    void constructorsOfEveryShapeAreFound() {
        assertThat(value("<T>\n Value(T x) {}\n Value() {}\n record P(int x) {\n P\n {}\n }"))
                .extracting(DeclaredMember::className, DeclaredMember::kind, DeclaredMember::name, DeclaredMember::line)
                .containsExactly(
                        tuple("autograd.Value", Kind.CONSTRUCTOR, "<init>", 4),
                        tuple("autograd.Value", Kind.CONSTRUCTOR, "<init>", 5),
                        tuple("autograd.Value$P", Kind.FIELD, "x", 6),
                        tuple("autograd.Value$P", Kind.CONSTRUCTOR, "<init>", 7));
    }

    @Test
    void nestedClassesAndBodiesOfEnumConstantsAreClassesOfTheirOwn() {
        assertThat(value("""
                        abstract static class Node { abstract void push();
                            class Mul extends Node { void push() {} } }
                        enum Op { ADD,
                            @Deprecated MUL { void push() {} },
                            DIV(2);
                            Op(int... n) {}
                            void push() {} }
                        """))
                .extracting(DeclaredMember::className, DeclaredMember::kind, DeclaredMember::name, DeclaredMember::line)
                .containsExactly(
                        tuple("autograd.Value$Node", Kind.ABSTRACT_METHOD, "push", 3),
                        tuple("autograd.Value$Node$Mul", Kind.METHOD, "push", 4),
                        tuple("autograd.Value$Op", Kind.FIELD, "ADD", 5),
                        tuple("autograd.Value$Op", Kind.FIELD, "MUL", 6),
                        tuple("autograd.Value$Op$MUL", Kind.METHOD, "push", 6),
                        tuple("autograd.Value$Op", Kind.FIELD, "DIV", 7),
                        tuple("autograd.Value$Op", Kind.CONSTRUCTOR, "<init>", 8),
                        tuple("autograd.Value$Op", Kind.METHOD, "push", 9));
    }

    @Test
    void constantsThatCodeTellsApartHaveLines() {
        assertThat(value("""
                        enum Op { MUL, ADD }
                        static final String DIV = "/";
                        static int push(String op, Op o, char c, Object other) {
                            switch (op) { case "+", "add":
                                    switch (o) { case MUL -> { } default -> { } }
                                case DIV: default: }
                            if (op.equals("*") || "-".equals(op)) return 1;
                            if (o == Op.ADD) return 2;
                            if (c == '^' || other == op) return 3;
                            return 0;
                        }
                        """))
                .last()
                .extracting(DeclaredMember::cases)
                .isEqualTo(List.of(
                        new CaseLine("+", 6),
                        new CaseLine("add", 6),
                        new CaseLine("MUL", 7),
                        new CaseLine("DIV", 8),
                        new CaseLine("*", 9),
                        new CaseLine("-", 9),
                        new CaseLine("ADD", 10),
                        new CaseLine("^", 11)));
    }

    @Test
    void codeInsideOfLambdasAndLocalClassesCountsToTheMember() {
        DeclaredMember mul = value("""
                        double grad;
                        Value mul(Value other) {
                            class Local { void local() { grad++; } }
                            Runnable step = () -> new Product();
                            java.util.function.Supplier<Object> make = Sum::new;
                            return new Value() { void inner() { other.grad += 1; } };
                        }
                        static class Product {}
                        static class Sum {}
                        """).get(1);

        assertThat(mul.creates()).containsExactlyInAnyOrder("Product", "Sum", "Value");
        assertThat(mul.mentions())
                .contains("other", "grad", "Runnable", "Product")
                .doesNotContain("inner", "mul");
    }

    @Test
    void filesWithSeveralClassesAndWithoutAPackageAreRead() {
        assertThat(members(Map.of(
                        "A.java", "class A { void a() {} }\nclass B { void b() {} }\ninterface C { void c(); }")))
                .extracting(DeclaredMember::className, DeclaredMember::name, DeclaredMember::file, DeclaredMember::line)
                .containsExactly(
                        tuple("A", "a", "A.java", 1), tuple("B", "b", "A.java", 2), tuple("C", "c", "A.java", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesAreCountedAsEditorsDo(String lineEnd) {
        String text =
                "package autograd;\n\nclass Value {\n  // \u00fc\n\n  void\n  mul() {}\n}\n".replace("\n", lineEnd);

        assertThat(members(Map.of("autograd/Value.java", text)))
                .extracting(DeclaredMember::line, DeclaredMember::lastLine)
                .containsExactly(tuple(7, 7));
    }

    @Test
    void escapesInNamesAndEscapedLineEndsDoNotMoveLines() {
        assertThat(value("int \\u0061; // \\u000a int hidden;\nvoid /* \\u002a/ m\\u0075l() {}\nvoid\n  next() {}"))
                .extracting(DeclaredMember::name, DeclaredMember::line)
                .containsExactly(tuple("a", 3), tuple("hidden", 3), tuple("mul", 4), tuple("next", 6));
    }

    @Test
    void whatWasReadComesBackFromAMessage() throws Exception {
        Classes classes = new Classes(Map.of(), value("""
                        double grad = 1;
                        void push(String op) { switch (op) { case "*": new Value().grad++; } }
                        """));

        Classes back = (Classes) ReplyFormat.fromBytes(ReplyFormat.toBytes(classes));

        assertThat(back.members()).hasSize(2).isEqualTo(classes.members());
    }

    private List<DeclaredMember> value(String body) {
        return members(Map.of("autograd/Value.java", "package autograd;\npublic class Value {\n" + body + "}\n"));
    }

    private List<DeclaredMember> members(Map<String, String> sources) {
        CompileReply reply = compiler.compile(new CompileRequest(sources));
        assertThat(reply).as("%s", reply).isInstanceOf(Classes.class);
        return ((Classes) reply).members();
    }
}
