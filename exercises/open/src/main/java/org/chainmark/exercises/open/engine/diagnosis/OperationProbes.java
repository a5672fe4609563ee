package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;

/**
 * Programs around one operation {@code f}: bare, with an upstream factor, on an operand that something else reads too,
 * before or after it, and with one node as both operands.
 *
 * <p>What is read twice is a leaf, so that the order in which inner nodes are visited does not matter.
 */
final class OperationProbes {
    private final Op op;
    private final Op join;
    private final List<Program> programs = new ArrayList<>();

    /**
     * @param op the operation {@code f}
     * @param join the operation that puts {@code f} and its operand together
     */
    OperationProbes(Op op, Op join) {
        this.op = op;
        this.join = join;
    }

    /** The operation on leaves, and nothing else. */
    static Program alone(Op op) {
        return new Sketch(op, 3, 5).bare();
    }

    List<Program> all() {
        bare();
        edges();
        scaled();
        joined();
        if (op.operands() == 2) {
            alias();
            joinedWithSecondOperand();
        }
        innerOperand();
        return programs;
    }

    private void bare() {
        programs.add(new Sketch(op, 0.8, 1.5).bare());
        if (op != Op.LOG) {
            programs.add(new Sketch(op, -1.5, -0.75).bare());
        }
        if (op == Op.POW) {
            programs.add(new Sketch(op, 1.7, 1).power(0.5));
            programs.add(new Sketch(op, 1.7, 1).power(-1));
        }
    }

    /** Numbers at which formulas that are right on paper go wrong. */
    private void edges() {
        switch (op) {
            case TANH, SIGMOID -> List.of(400.0, -400.0, 800.0, -800.0).forEach(this::at);
            case RELU -> List.of(0.0, -0.8).forEach(this::at);
            case LOG -> List.of(0.0, -1.0, 1e-9).forEach(this::at);
            case POW -> {
                programs.add(new Sketch(op, 0, 1).power(2));
                programs.add(new Sketch(op, -1.7, 1).power(2));
            }
            case MUL -> {
                Sketch zero = new Sketch(op, 0, 1.5);
                programs.add(zero.bare());
                Sketch other = new Sketch(op, 1.5, 0);
                programs.add(other.bare());
            }
            default -> {}
        }
    }

    private void at(double x) {
        programs.add(new Sketch(op, x).bare());
    }

    private void scaled() {
        Sketch byNode = new Sketch(op, 0.8, 1.5);
        programs.add(byNode.end(byNode.join(Op.MUL, byNode.f(), byNode.leaf("z", -2.5))));
        Sketch byConstant = new Sketch(op, 0.8, 1.5);
        programs.add(byConstant.end(byConstant.scale(byConstant.f(), -2.5)));
    }

    private void joined() {
        Sketch after = new Sketch(op, 3, 5);
        programs.add(after.end(after.join(join, after.f(), after.x)));
        Sketch before = new Sketch(op, 3, 5);
        programs.add(before.end(before.join(join, before.x, before.f())));
        Sketch twice = new Sketch(op, 3, 5);
        programs.add(twice.end(twice.join(join, twice.f(), twice.f())));
        Sketch scaled = new Sketch(op, 0.8, 1.5);
        programs.add(scaled.end(scaled.join(join, scaled.scale(scaled.f(), -2.5), scaled.x)));
    }

    private void joinedWithSecondOperand() {
        Sketch after = new Sketch(op, 3, 5);
        programs.add(after.end(after.join(join, after.f(), after.y)));
        Sketch before = new Sketch(op, 3, 5);
        programs.add(before.end(before.join(join, before.y, before.f())));
        Sketch exchanged = new Sketch(op, 3, 5);
        int there = exchanged.f();
        int back = exchanged.join(op, exchanged.y, exchanged.x);
        programs.add(exchanged.end(exchanged.join(join, there, back)));
    }

    private void alias() {
        Sketch alone = new Sketch(op, 3);
        programs.add(alone.end(alone.join(op, alone.x, alone.x)));
        Sketch joined = new Sketch(op, 3);
        programs.add(joined.end(joined.join(join, joined.join(op, joined.x, joined.x), joined.x)));
    }

    /** The operand is itself computed: {@code a = x*y; f(a) + a}. */
    private void innerOperand() {
        Sketch sketch = new Sketch(op, 0.8, 1.5);
        int z = sketch.leaf("z", 1.25);
        int inner = sketch.join(Op.MUL, sketch.x, z);
        programs.add(sketch.end(sketch.join(join, sketch.f(inner), inner)));
    }

    /** A program with its leaves; the second one is there only if the operation reads two nodes. */
    private static final class Sketch {
        private static final double CONSTANT = 2;
        private static final double EXPONENT = 3;

        private final Op op;
        private final Program.Builder builder = Program.builder();
        private final int x;
        private final int y;

        Sketch(Op op, double x, double y) {
            this.op = op;
            this.x = builder.leaf("x", x);
            this.y = op.operands() == 2 ? builder.leaf("y", y) : this.x;
        }

        Sketch(Op op, double x) {
            this.op = op;
            this.x = builder.leaf("x", x);
            this.y = this.x;
        }

        int leaf(String name, double value) {
            return builder.leaf(name, value);
        }

        int f() {
            return f(x);
        }

        int f(int first) {
            if (op.operands() == 2) {
                return builder.binary(op, first, y);
            }
            return op.hasConstant()
                    ? builder.withConstant(op, first, op == Op.POW ? EXPONENT : CONSTANT)
                    : builder.unary(op, first);
        }

        int join(Op with, int first, int second) {
            return builder.binary(with, first, second);
        }

        int scale(int node, double factor) {
            return builder.withConstant(Op.MUL_CONST, node, factor);
        }

        Program bare() {
            return end(f());
        }

        Program power(double exponent) {
            return end(builder.withConstant(Op.POW, x, exponent));
        }

        Program end(int root) {
            return builder.build(root);
        }
    }
}
