package org.chainmark.reports.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Edge;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.results.Counterexample.Node;
import org.chainmark.results.Fact;

/** Counterexamples of the shapes that pictures have to cope with. */
public final class SampleGraphs {
    private static final List<Mark> MARKS = List.of(Mark.values());

    private SampleGraphs() {}

    /** {@code x*x + x} in an engine whose product overwrites. */
    public static Counterexample reuse() {
        return new Counterexample(
                "x*x + x at x = 3",
                List.of(
                        leaf("x", "3", "7", "3"),
                        node("x*x", "mul", "9", "1", 0, 0),
                        node("x*x + x", "add", "12", "1", 1, 0)),
                List.of(
                        new Edge(1, 0, 0, "3", "0", Mark.LOST),
                        new Edge(1, 0, 1, "3", "3", Mark.RIGHT),
                        new Edge(2, 1, 0, "1", "1", Mark.RIGHT),
                        new Edge(2, 0, 1, "1", "0", Mark.LOST)),
                "@Test\nvoid counterexample() {\n    Value x = new Value(3);\n}\n",
                Fact.of("nudge")
                        .with("leaf", "x")
                        .with("from", "3")
                        .with("to", "3.001")
                        .with("resultFrom", "12")
                        .with("resultTo", "12.007")
                        .with("slope", "7")
                        .with("actual", "3"));
    }

    /** {@code x*x}: two arrows between the same nodes. */
    public static Counterexample alias() {
        return new Counterexample(
                "x*x at x = 3",
                List.of(leaf("x", "3", "6", "3"), node("x*x", "mul", "9", "1", 0, 0)),
                List.of(new Edge(1, 0, 0, "3", "0", Mark.LOST), new Edge(1, 0, 1, "3", "3", Mark.RIGHT)),
                "",
                null);
    }

    /** Six nodes, two ways from one to the result. */
    public static Counterexample diamond() {
        return new Counterexample(
                "a = x*w; exp(a) + a^2 at x = 2, w = 3",
                List.of(
                        leaf("x", "2", "1246.28638", "36"),
                        leaf("w", "3", "830.857587", "24"),
                        new Node("a = x*w", "mul", List.of(0, 1), "6", "6", "415.428793", "12"),
                        node("exp(a)", "exp", "403.428793", "1", 2),
                        node("a^2", "pow", "36", "1", 2),
                        node("exp(a) + a^2", "add", "439.428793", "1", 3, 4)),
                List.of(
                        new Edge(2, 0, 0, "1246.28638", "36", Mark.RIGHT),
                        new Edge(2, 1, 1, "830.857587", "24", Mark.RIGHT),
                        new Edge(3, 2, 0, "403.428793", "0", Mark.LOST),
                        new Edge(4, 2, 0, "12", "12", Mark.RIGHT),
                        new Edge(5, 3, 0, "1", "1", Mark.RIGHT),
                        new Edge(5, 4, 1, "1", "1", Mark.RIGHT)),
                "",
                null);
    }

    /** {@code tanh(x)} with a wrong derivative. */
    public static Counterexample tanh() {
        return new Counterexample(
                "tanh(x) at x = 0.8",
                List.of(leaf("x", "0.8", "0.559055168", "0.36"), node("tanh(x)", "tanh", "0.66403677", "1", 0)),
                List.of(new Edge(1, 0, 0, "0.559055168", "0.36", Mark.WRONG)),
                "",
                null);
    }

    /** Operations one after the other. */
    public static Counterexample chain(int length) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        nodes.add(leaf("x", "0.5", "-0.170970263", "-0.341940527"));
        for (int i = 1; i < length; i++) {
            String name = "exp(".repeat(i) + "x" + ")".repeat(i);
            nodes.add(node(name, "exp", "0.169746", "0.971731007", i - 1));
            edges.add(new Edge(i, i - 1, 0, "0.971731007", "0.971731007", Mark.RIGHT));
        }
        return new Counterexample("exp(exp(...))", nodes, edges, "", null);
    }

    /** Texts that markup would obey. */
    public static Counterexample hostile() {
        String name = "</text><script>alert('x')</script>&\"]]>\u0000\u202E";
        return new Counterexample(
                name,
                List.of(leaf(name, "3", "6", "<b>3</b>"), node("a = " + name, "<i>mul</i>", "9", "1", 0)),
                List.of(new Edge(1, 0, 0, "<u>3</u>", "0", Mark.LOST)),
                "// " + name,
                Fact.of("nudge").with("leaf", name));
    }

    /** An engine that gave no numbers. */
    public static Counterexample withoutNumbers() {
        return new Counterexample(
                "-x at x = 3",
                List.of(
                        new Node("x", "", List.of(), "3", "?", "-1", "?"),
                        new Node("-x", "neg", List.of(0), "-3", "?", "1", "?")),
                List.of(new Edge(1, 0, 0, "-1", "?", Mark.UNKNOWN)),
                "",
                null);
    }

    /** Every shape above and some at random, with marks anywhere. */
    public static List<Counterexample> many() {
        List<Counterexample> graphs = new ArrayList<>(
                List.of(reuse(), alias(), diamond(), tanh(), chain(8), chain(12), hostile(), withoutNumbers()));
        Random random = new Random(11);
        for (int i = 0; i < 40; i++) {
            graphs.add(any(random, 2 + random.nextInt(11)));
        }
        return graphs;
    }

    private static Counterexample any(Random random, int size) {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (int node = 0; node < size; node++) {
            int operands = node == 0 ? 0 : node == size - 1 ? 2 : random.nextInt(3);
            List<Integer> read = new ArrayList<>();
            for (int position = 0; position < operands; position++) {
                int operand = Math.max(0, node - 1 - random.nextInt(4));
                read.add(operand);
                edges.add(new Edge(node, operand, position, "3", "1.5", MARKS.get(random.nextInt(MARKS.size()))));
            }
            String gradient = random.nextBoolean() ? "2.33333333" : "-1";
            nodes.add(new Node("value " + node, "mul", read, "12.3456789", "12.3456789", "-1", gradient));
        }
        return new Counterexample("anything", nodes, edges, "", null);
    }

    private static Node leaf(String name, String data, String wanted, String actual) {
        return new Node(name, "", List.of(), data, data, wanted, actual);
    }

    private static Node node(String name, String op, String data, String gradient, Integer... operands) {
        return new Node(name, op, List.of(operands), data, data, gradient, gradient);
    }
}
