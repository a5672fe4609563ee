package org.chainmark.exercises.open.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.chainmark.suite.StructureRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StructureRulesTest {
    private static final String PARTS = """
            double data;
            double grad;
            java.util.List<Value> prev = java.util.List.of();
            String op = "";
            void backward() {}
            """;

    @TempDir
    private Path folder = Path.of("");

    private static String value(String members) {
        return "package autograd;\npublic class Value {\n" + PARTS + members + "\n}\n";
    }

    /** What the rules find, by the rule's id; rules that find nothing are left out. */
    private Map<String, List<String>> violations(Map<String, String> sources) throws IOException {
        JavaClasses classes = CompiledSources.read(sources, folder);
        Map<String, List<String>> found = new TreeMap<>();
        for (StructureRule rule : StructureRules.all()) {
            List<String> places =
                    rule.rule().evaluate(classes).getFailureReport().getDetails();
            if (!places.isEmpty()) {
                found.put(rule.id(), places);
            }
        }
        return found;
    }

    static Stream<Arguments> refusedMembers() {
        return Stream.of(
                arguments("S1.1-identity", "Value.equals()", "public boolean equals(Object o) { return o == this; }"),
                arguments("S1.1-identity", "Value.hashCode()", "public int hashCode() { return 1; }"),
                arguments(
                        "S1.1-identity",
                        "Leaf.hashCode()",
                        "static class Leaf extends Value { public int hashCode() { return 1; } }"),
                arguments(
                        "S1.1-static",
                        "Value.order",
                        "static final java.util.List<Value> order = new java.util.ArrayList<>();"),
                arguments("S1.1-static", "Value.cache", "static java.util.Map<Double, Value> cache;"),
                arguments("S1.1-static", "Value.stack", "static java.util.ArrayDeque<Value> stack;"),
                arguments("S1.1-static", "Value.last", "private static Value last;"),
                arguments("S1.1-static", "Value.ZERO", "static final Value ZERO = new Value();"),
                arguments("S1.1-static", "Value.tape", "static double[] tape = new double[99];"),
                arguments("S1.1-static", "Value.any", "static Object any;"),
                arguments("S1.1-static", "Value.steps", "static Runnable steps = () -> {};"),
                arguments(
                        "S1.1-static",
                        "Value.current",
                        "static final java.util.concurrent.atomic.AtomicReference<Value> current = null;"),
                arguments("S1.1-static", "Value.tape", "static class Tape { int size; } static Tape tape = null;"),
                arguments(
                        "S1.1-static",
                        "Tape.nodes",
                        "static class Tape { static java.util.Set<Value> nodes = new java.util.HashSet<>(); }"),
                arguments("S1.1-double", "Value.slope", "private float slope;"),
                arguments("S1.1-double", "Value.slopes", "float[][] slopes;"),
                arguments("S1.1-double", "Value.slope", "Float slope;"),
                arguments("S1.1-double", "Value.slopes", "java.util.List<Float> slopes;"),
                arguments("S1.1-double", "Value.slope()", "float slope() { return 1; }"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refusedMembers")
    void isRefusedAndNamedWithItsPlace(String rule, String where, String members) throws IOException {
        assertThat(violations(Map.of("autograd/Value.java", value(members))))
                .containsOnlyKeys(rule)
                .containsEntry(rule, List.of(where));
    }

    static Stream<String> allowedMembers() {
        return Stream.of(
                "",
                "private final java.util.Set<Value> seen = new java.util.HashSet<>();",
                "static int created; static long next; static final double SLOPE_AT_ZERO = 0;",
                "static final java.util.concurrent.atomic.AtomicInteger ids = null;",
                "static final java.util.Random random = new java.util.Random(1);",
                "static final String PLUS = \"+\";",
                "private static final Runnable NOTHING = () -> {};",
                "static final java.util.function.DoubleUnaryOperator SQUARE = x -> x * x;",
                "static final java.util.Comparator<Value> BY_DATA = java.util.Comparator.comparing(v -> v.data);",
                "interface Rule { double slope(double x); } static final Rule LINEAR = x -> 1;",
                "enum Op { ADD, MUL { int n() { return 2; } }; int n() { return 1; } } static final Op NONE = Op.ADD;",
                "int slope(Op o) { switch (o) { case A: return 1; default: return 2; } } enum Op { A, B }",
                "void sure() { assert grad == grad; }",
                "record Edge(Value from, double slope) {}",
                "static class Key { public boolean equals(Object o) { return true; }"
                        + " public int hashCode() { return 1; } }",
                "boolean equals(Value other, double eps) { return true; } static int hashCode(Value v) { return 1; }",
                "int rounded() { return (int) (float) data; }");
    }

    @ParameterizedTest
    @MethodSource("allowedMembers")
    void isAllowed(String members) throws IOException {
        assertThat(violations(Map.of("autograd/Value.java", value(members)))).isEmpty();
    }

    @Test
    void aRecordIsRefusedOnce() throws IOException {
        String record = """
                package autograd;
                public record Value(double data, double grad, java.util.List<Value> prev, String op) {
                    void backward() {}
                }
                """;

        assertThat(violations(Map.of("autograd/Value.java", record))).isEqualTo(Map.of("S1.1-class", List.of("Value")));
    }

    @Test
    void everyMissingPartIsNamed() throws IOException {
        String nearlyEmpty = "package autograd; public class Value { double data; void backwards() {} }";

        assertThat(violations(Map.of("autograd/Value.java", nearlyEmpty)))
                .isEqualTo(Map.of("S1.1-members", List.of("Value.backward", "Value.grad", "Value.op", "Value.prev")));
    }

    @Test
    void partsMayBeMethodsAndMayBeInherited() throws IOException {
        String node = """
                package autograd;
                abstract class Node {
                    double data() { return 0; }
                    double grad() { return 0; }
                    abstract void backward();
                }
                """;
        String value = """
                package autograd;
                public class Value extends Node {
                    java.util.Collection<Value> prev() { return java.util.List.of(); }
                    String op() { return ""; }
                    void backward() {}
                }
                """;

        assertThat(violations(Map.of("autograd/Value.java", value, "autograd/Node.java", node)))
                .isEmpty();
    }

    @Test
    void anEqualityThatIsInheritedIsFound() throws IOException {
        String node = "package autograd; class Node { public boolean equals(Object o) { return true; } }";
        String value = value("").replace("class Value", "class Value extends Node");

        assertThat(violations(Map.of("autograd/Value.java", value, "autograd/Node.java", node)))
                .isEqualTo(Map.of("S1.1-identity", List.of("Node.equals()")));
    }
}
