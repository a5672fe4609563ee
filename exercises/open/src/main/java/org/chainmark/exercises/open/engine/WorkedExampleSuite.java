package org.chainmark.exercises.open.engine;

import static org.chainmark.suite.Expectations.expect;

import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** The expressions that the course works out by hand. */
@Suite(exercise = "engine")
class WorkedExampleSuite {
    @Check(id = "S2", title = "(x*w + b)^2 at x = 2, w = 3, b = 1: 49, with gradients 42, 28 and 14", points = 3)
    @Hint("worked")
    void squaredLine(Values values) {
        Node x = values.of(2);
        Node w = values.of(3);
        Node b = values.of(1);
        Node loss = x.mul(w).add(b).pow(2);
        loss.backward();
        expect("loss", loss.data()).toBe(49);
        expect("x.grad", x.grad()).toBe(42);
        expect("w.grad", w.grad()).toBe(28);
        expect("b.grad", b.grad()).toBe(14);
    }

    @Check(id = "S3.1", title = "x*x + x at x = 3 is 12", points = 1)
    @Hint("worked")
    void reusedValueForward(Values values) {
        Node x = values.of(3);
        expect("y", x.mul(x).add(x).data()).toBe(12);
    }

    @Check(id = "S3.2", title = "x*x + x at x = 3 has slope 7: a reused value sums its paths", points = 3)
    @Hint("reuse")
    void reusedValueSumsItsPaths(Values values) {
        Node x = values.of(3);
        x.mul(x).add(x).backward();
        expect("x.grad", x.grad()).toBe(7);
    }

    @Check(id = "T2.1", title = "(2x + 1)^3 at x = 1: 27, with slope 54", points = 2)
    @Hint("worked")
    void cubedLine(Values values) {
        Node x = values.of(1);
        Node y = x.mul(2).add(1).pow(3);
        y.backward();
        expect("y", y.data()).toBe(27);
        expect("x.grad", x.grad()).toBe(54);
    }

    @Check(id = "T3.1", title = "(x*w + b)^2 value by value", points = 2)
    @Hint("worked")
    void everyStepOfTheSquaredLine(Values values) {
        Node x = values.of(2);
        Node w = values.of(3);
        Node product = x.mul(w);
        Node sum = product.add(values.of(1));
        Node loss = sum.pow(2);
        loss.backward();
        expect("x*w", product.data()).toBe(6);
        expect("x*w + b", sum.data()).toBe(7);
        expect("gradient of the loss", loss.grad()).toBe(1);
        expect("gradient of x*w + b", sum.grad()).toBe(14);
        expect("gradient of x*w", product.grad()).toBe(14);
    }

    @Check(id = "T4.2", title = "(a + a)*a at a = 2: 8, with slope 8", points = 2)
    @Hint("reuse")
    void sumTimesItself(Values values) {
        Node a = values.of(2);
        Node c = a.add(a).mul(a);
        c.backward();
        expect("c", c.data()).toBe(8);
        expect("a.grad", a.grad()).toBe(8);
    }
}
