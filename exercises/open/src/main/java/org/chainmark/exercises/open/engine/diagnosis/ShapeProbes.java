package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;

/** Programs whose shape matters: inner nodes that are read again, early and late, near the root and far from it. */
final class ShapeProbes {
    private static final int LONG = 70;

    private ShapeProbes() {}

    static List<Program> all() {
        return List.of(
                sumTimesTerm(),
                doubled(),
                square(true),
                square(false),
                longAndShortPath(),
                twoPathsToOneLeaf(),
                equalNodes(),
                diamond(),
                longPath());
    }

    /** {@code relu(relu(...x))}: more nodes than a fixed limit would have. */
    private static Program longPath() {
        Program.Builder builder = Program.builder();
        int node = builder.leaf("x", 1.25);
        for (int i = 0; i < LONG; i++) {
            node = builder.unary(Op.RELU, node);
        }
        return builder.build();
    }

    /** {@code u = -x; v = -x; u*v + x}: two nodes with the same numbers that are not the same node. */
    private static Program equalNodes() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 0.8);
        int u = builder.unary(Op.NEG, x);
        int v = builder.unary(Op.NEG, x);
        builder.binary(Op.ADD, builder.binary(Op.MUL, u, v), x);
        return builder.build();
    }

    /** {@code (x + x)*x} */
    private static Program sumTimesTerm() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        builder.binary(Op.MUL, builder.binary(Op.ADD, x, x), x);
        return builder.build();
    }

    /** {@code a = x + x; a + a} */
    private static Program doubled() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int sum = builder.binary(Op.ADD, x, x);
        builder.binary(Op.ADD, sum, sum);
        return builder.build();
    }

    /** {@code a = x*x; a + a*a}, or {@code a*a + a} */
    private static Program square(boolean alone) {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int square = builder.binary(Op.MUL, x, x);
        int fourth = builder.binary(Op.MUL, square, square);
        builder.binary(Op.ADD, alone ? square : fourth, alone ? fourth : square);
        return builder.build();
    }

    /** {@code x + ((x*y)*y)*y} */
    private static Program longAndShortPath() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int y = builder.leaf("y", 5);
        int path = x;
        for (int i = 0; i < 3; i++) {
            path = builder.binary(Op.MUL, path, y);
        }
        builder.binary(Op.ADD, x, path);
        return builder.build();
    }

    /** {@code (-x)*(-x) + x} */
    private static Program twoPathsToOneLeaf() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 0.8);
        int product = builder.binary(Op.MUL, builder.unary(Op.NEG, x), builder.unary(Op.NEG, x));
        builder.binary(Op.ADD, product, x);
        return builder.build();
    }

    /** {@code a = x*y; tanh(a)*exp(a) + a} */
    private static Program diamond() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 0.8);
        int y = builder.leaf("y", 1.5);
        int product = builder.binary(Op.MUL, x, y);
        int both = builder.binary(Op.MUL, builder.unary(Op.TANH, product), builder.unary(Op.EXP, product));
        builder.binary(Op.ADD, both, product);
        return builder.build();
    }
}
