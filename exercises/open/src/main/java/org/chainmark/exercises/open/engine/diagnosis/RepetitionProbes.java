package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;

/** Several backward calls, one after the other. */
final class RepetitionProbes {
    private RepetitionProbes() {}

    /** Two graphs on the same leaves; both roots run. */
    static List<Scenario> rebuilt() {
        return List.of(twoGraphs(Op.MUL), twoGraphs(Op.ADD), leavesAlone());
    }

    /** One graph, run twice, or run from an inner node first. */
    static List<Scenario> onOneGraph() {
        return List.of(twice(), innerFirst(), twoRoots());
    }

    /** {@code (x*x + x)}, built and run, and built and run again. */
    private static Scenario twoGraphs(Op op) {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int first = builder.binary(Op.ADD, builder.binary(op, x, x), x);
        int second = builder.binary(Op.ADD, builder.binary(op, x, x), x);
        return Scenario.of(builder.build(second), first, second);
    }

    /** {@code x*y} twice: nothing but leaves below the roots. */
    private static Scenario leavesAlone() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int y = builder.leaf("y", 5);
        int first = builder.binary(Op.MUL, x, y);
        int second = builder.binary(Op.MUL, x, y);
        return Scenario.of(builder.build(second), first, second);
    }

    private static Scenario twice() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int root = builder.binary(Op.ADD, builder.binary(Op.MUL, x, x), x);
        return Scenario.of(builder.build(root), root, root);
    }

    /** {@code b = x*x}, run; then {@code b*x}, which was built on it. */
    private static Scenario innerFirst() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int inner = builder.binary(Op.MUL, x, x);
        int root = builder.binary(Op.MUL, inner, x);
        return Scenario.of(builder.build(root), inner, root);
    }

    /** {@code b = x*x; b + x} and {@code b*x}, run one after the other. */
    private static Scenario twoRoots() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int inner = builder.binary(Op.MUL, x, x);
        int first = builder.binary(Op.ADD, inner, x);
        int second = builder.binary(Op.MUL, inner, x);
        return Scenario.of(builder.build(second), first, second);
    }
}
