package org.chainmark.reference.fault;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.chainmark.reference.Formula;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;

/** Every operation in every small setting, at usual points and at the edges, and the shapes that a sweep can get wrong. */
final class SmallScenarios {
    private static final double[] POINTS = {0.8, -0.8, 1.7, -1.7, 0, 1e-9, 400, 800, -800, -720};
    private static final double SECOND = -0.6;
    private static final double CONSTANT = 2.5;
    private static final double[] EXPONENTS = {2, 3, 0.5};
    private static final List<String> SHAPES = List.of(
            "x at x = 3",
            "b=x+x; b+b at x = 1",
            "b=x*x; b+b*b at x = 3",
            "b=x*x; b*b+b at x = 3",
            "u=-x; v=-x; u*v+x at x = .8",
            "x+x*y*y*y at x = 3, y = 5");

    private static final int SHORTEST_CHAIN = 8;
    private static final int LONGEST_CHAIN = 70;

    /** What is done with the result of an operation. */
    private enum Setting {
        ALONE,
        SCALED,
        PLUS_FIRST,
        FIRST_PLUS,
        TIMES_FIRST,
        PLUS_SECOND,
        TIMES_SECOND
    }

    private SmallScenarios() {}

    /** Where the task says what is right: one backward call, or graphs built anew on the same leaves. Smallest first. */
    static List<Scenario> decided() {
        List<Scenario> scenarios = new ArrayList<>();
        AccumulationFaults.OPERATIONS.forEach(op -> inEverySetting(op, scenarios));
        SHAPES.forEach(shape -> scenarios.add(Scenario.of(Formula.read(shape))));
        scenarios.add(builtTwice());
        for (int length = SHORTEST_CHAIN; length <= LONGEST_CHAIN; length++) {
            scenarios.add(Scenario.of(chain(length)));
        }
        scenarios.sort(Comparator.comparingInt(scenario -> scenario.program().size()));
        return scenarios;
    }

    /** Where the task leaves open what is right: several calls on one graph, and NaN through relu. */
    static List<Scenario> open() {
        Program square = Formula.read("x*x+x at x = 3");
        return List.of(
                Scenario.of(square, square.root(), square.root()),
                Scenario.of(Formula.read("b=x*x; b*x at x = 3"), 1, 2),
                Scenario.of(program(Op.RELU, Double.NaN, 0, false, Setting.ALONE)));
    }

    /** {@code -(-(...x))} */
    static Program chain(int length) {
        Program.Builder builder = Program.builder();
        int node = builder.leaf("x", 1.25);
        for (int i = 0; i < length; i++) {
            node = builder.unary(Op.NEG, node);
        }
        return builder.build();
    }

    private static void inEverySetting(Op op, List<Scenario> scenarios) {
        for (double x : POINTS) {
            for (double constant : op == Op.POW ? EXPONENTS : new double[] {CONSTANT}) {
                for (Setting setting : Setting.values()) {
                    scenarios.add(Scenario.of(program(op, x, constant, false, setting)));
                    if (op.operands() == 2) {
                        scenarios.add(Scenario.of(program(op, x, constant, true, setting)));
                    }
                }
            }
        }
    }

    private static Program program(Op op, double value, double constant, boolean alias, Setting setting) {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", value);
        int y = alias || op.operands() < 2 ? x : builder.leaf("y", SECOND);
        int result = append(builder, op, x, y, constant);
        switch (setting) {
            case ALONE -> {}
            case SCALED -> builder.withConstant(Op.MUL_CONST, result, -CONSTANT);
            case PLUS_FIRST -> builder.binary(Op.ADD, result, x);
            case FIRST_PLUS -> builder.binary(Op.ADD, x, result);
            case TIMES_FIRST -> builder.binary(Op.MUL, result, x);
            case PLUS_SECOND -> builder.binary(Op.ADD, result, y);
            case TIMES_SECOND -> builder.binary(Op.MUL, result, y);
        }
        return builder.build();
    }

    private static int append(Program.Builder builder, Op op, int x, int y, double constant) {
        if (op.operands() == 2) {
            return builder.binary(op, x, y);
        }
        return op.hasConstant() ? builder.withConstant(op, x, constant) : builder.unary(op, x);
    }

    private static Scenario builtTwice() {
        Program.Builder builder = Program.builder();
        int x = builder.leaf("x", 3);
        int first = builder.binary(Op.MUL, x, x);
        int second = builder.binary(Op.MUL, x, x);
        return Scenario.of(builder.build(second), first, second);
    }
}
