package org.chainmark.exercises.open.engine;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.require;

import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.results.Fact;
import org.chainmark.results.Numbers;

/** What is checked of every operation in the same way. */
final class OperationChecks {
    /** Generic points: no operation has a special value or slope there. */
    private static final double X = 0.8;

    private static final double Y = 1.7;

    private OperationChecks() {}

    /** The number is right, the result is a new object, and the operands are as they were. */
    static void makesANewValue(Operation operation, Values values) {
        Node x = values.of(X);
        Node y = values.of(Y);
        Node result = operation.apply(x, y);
        expect(described(operation), result.data()).toBe(operation.value(X, Y));
        require(!result.equals(x) && !result.equals(y), Fact.of("same.object").with("what", described(operation)));
        expect("x.data after " + described(operation), x.data()).toBe(X);
        expect("y.data after " + described(operation), y.data()).toBe(Y);
        expect("result.grad before backward", result.grad()).toBe(0);
    }

    /** The gradients of the bare operation, backward called on its result. */
    static void hasTheRightSlope(Operation operation, Values values) {
        Node x = values.of(X);
        Node y = values.of(Y);
        operation.apply(x, y).backward();
        expect("x.grad of " + described(operation), x.grad()).toBe(operation.byFirst(X, Y));
        if (operation.hasTwoOperands()) {
            expect("y.grad of " + described(operation), y.grad()).toBe(operation.bySecond(X, Y));
        }
    }

    /** The gradient that arrives from further on is passed on with its factor, whichever operation sends it. */
    static void passesTheFactorOn(Operation operation, Values values) {
        Witnesses.oneAgrees(
                () -> upstream(operation, values, node -> node.mul(values.of(-2.5)), -2.5, "(%s)*-2.5"),
                () -> upstream(operation, values, Node::neg, -1, "-(%s)"),
                () -> upstream(operation, values, node -> values.of(1).sub(node), -1, "1 - (%s)"),
                () -> upstream(operation, values, node -> node.div(values.of(4)), 0.25, "(%s)/4"));
    }

    private interface Step {
        Node from(Node node);
    }

    private static void upstream(Operation operation, Values values, Step step, double factor, String form) {
        Node x = values.of(X);
        Node y = values.of(Y);
        step.from(operation.apply(x, y)).backward();
        String what = String.format(form, operation.written("x", "y")) + at();
        expect("x.grad of " + what, x.grad()).toBe(factor * operation.byFirst(X, Y));
        if (operation.hasTwoOperands()) {
            expect("y.grad of " + what, y.grad()).toBe(factor * operation.bySecond(X, Y));
        }
    }

    /** Every way from the result to an operand adds its share to the operand's gradient. */
    static void accumulates(Operation operation, Values values) {
        if (operation.hasTwoOperands()) {
            accumulatesOnAliases(operation, values);
            accumulatesOnReuse(operation, values);
        } else {
            Witnesses.oneAgrees(
                    () -> reused(operation, values, true),
                    () -> reused(operation, values, false),
                    () -> twoResults(operation, values));
        }
    }

    /** {@code x op x}: both operands are the same object. */
    private static void accumulatesOnAliases(Operation operation, Values values) {
        Node x = values.of(X);
        operation.apply(x, x).backward();
        expect("x.grad of " + operation.written("x", "x") + " at x = " + Numbers.text(X), x.grad())
                .toBe(operation.byFirst(X, X) + operation.bySecond(X, X), 2);
    }

    /** {@code (x op y) op x} and {@code (x op y) op y}: the inner operation writes after the outer one has. */
    private static void accumulatesOnReuse(Operation operation, Values values) {
        double inner = operation.value(X, Y);
        Node x = values.of(X);
        Node y = values.of(Y);
        operation.apply(operation.apply(x, y), x).backward();
        expect("x.grad of " + nested(operation, "x"), x.grad())
                .toBe(operation.byFirst(inner, X) * operation.byFirst(X, Y) + operation.bySecond(inner, X), 5);
        Node u = values.of(X);
        Node v = values.of(Y);
        operation.apply(operation.apply(u, v), v).backward();
        expect("y.grad of " + nested(operation, "y"), v.grad())
                .toBe(operation.byFirst(inner, Y) * operation.bySecond(X, Y) + operation.bySecond(inner, Y), 5);
    }

    private static String nested(Operation operation, String second) {
        return operation.written("(" + operation.written("x", "y") + ")", second) + at();
    }

    /** {@code f(x) + x} or {@code f(x)*x}: the other way to {@code x} has delivered before {@code f} does. */
    private static void reused(Operation operation, Values values, boolean byAdding) {
        Node x = values.of(X);
        Node inner = operation.apply(x, x);
        double slope = operation.byFirst(X, X);
        if (byAdding) {
            inner.add(x).backward();
            expect("x.grad of " + operation.written("x", "x") + " + x at x = " + Numbers.text(X), x.grad())
                    .toBe(slope + 1, 3);
        } else {
            inner.mul(x).backward();
            expect("x.grad of (" + operation.written("x", "x") + ")*x at x = " + Numbers.text(X), x.grad())
                    .toBe(slope * X + operation.value(X, X), 3);
        }
    }

    /** Two results of the same leaf, backward called on each: the leaf keeps both shares. */
    private static void twoResults(Operation operation, Values values) {
        Node x = values.of(X);
        operation.apply(x, x).backward();
        operation.apply(x, x).backward();
        expect("x.grad after backward on two results " + operation.written("x", "x"), x.grad())
                .toBe(2 * operation.byFirst(X, X));
    }

    private static String described(Operation operation) {
        return operation.written("x", "y") + at();
    }

    private static String at() {
        return " at x = " + Numbers.text(X) + ", y = " + Numbers.text(Y);
    }
}
