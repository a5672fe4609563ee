package org.chainmark.exercises.hidden.engine;

import static org.chainmark.suite.Expectations.expect;

import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.results.Visibility;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** Larger expressions with published numbers: those of micrograd's tests and lecture, and of the course. */
@Suite(exercise = "engine")
class PublishedExampleSuite {
    @Check(id = "T4.1-neuron", title = "a neuron with tanh", points = 2, visibility = Visibility.HIDDEN)
    @Hint("published")
    void neuron(Values values) {
        Node x1 = values.of(2);
        Node x2 = values.of(0);
        Node w1 = values.of(-3);
        Node w2 = values.of(1);
        Node b = values.of(6.881373587019543);
        Node out = x1.mul(w1).add(x2.mul(w2)).add(b).tanh();
        out.backward();
        expect("out", out.data()).toBe(0.7071067811865476);
        expect("x1.grad", x1.grad()).toBe(-1.5, 2);
        expect("x2.grad", x2.grad()).toBe(0.5, 2);
        expect("w1.grad", w1.grad()).toBe(1, 2);
        expect("w2.grad", w2.grad()).toBe(0);
        expect("b.grad", b.grad()).toBe(0.5, 2);
    }

    @Check(
            id = "S1.4-published",
            title = "an expression in which most values are used more than once",
            points = 3,
            visibility = Visibility.HIDDEN)
    @Hint("published")
    void manyReusedValues(Values values) {
        Node x = values.of(-4);
        Node z = values.of(2).mul(x).add(values.of(2)).add(x);
        Node q = z.relu().add(z.mul(x));
        Node h = z.mul(z).relu();
        Node y = h.add(q).add(q.mul(x));
        y.backward();
        expect("y", y.data()).toBe(-20);
        expect("x.grad", x.grad()).toBe(46);
    }

    @Check(
            id = "T4.1-published",
            title = "an expression with every arithmetic operation",
            points = 3,
            visibility = Visibility.HIDDEN)
    @Hint("published")
    void everyArithmeticOperation(Values values) {
        Node a = values.of(-4);
        Node b = values.of(2);
        Node c = a.add(b);
        Node d = a.mul(b).add(b.pow(3));
        c = c.add(c.add(1));
        c = c.add(c.add(1).add(a.neg()));
        d = d.add(d.mul(2).add(b.add(a).relu()));
        d = d.add(d.mul(3).add(b.sub(a).relu()));
        Node e = c.sub(d);
        Node f = e.pow(2);
        Node g = f.div(2).add(f.rdiv(10));
        g.backward();
        expect("g", g.data()).toBe(24.70408163265306);
        expect("a.grad", a.grad()).toBe(138.83381924198252);
        expect("b.grad", b.grad()).toBe(645.5772594752186);
    }

    @Check(
            id = "S4.1-log-sigmoid",
            title = "log(sigmoid(x)) at three points",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("published")
    void logOfSigmoid(Values values) {
        double[][] golden = {
            {-1.5, -1.7014132779827524, 0.8175744761936437},
            {0.3, -0.554355244468527, 0.42555748318834097},
            {2, -0.12692801104297263, 0.11920292202211767}
        };
        for (double[] point : golden) {
            Node x = values.of(point[0]);
            Node y = x.sigmoid().log();
            y.backward();
            expect("log(sigmoid(x)) at x = " + point[0], y.data()).toBe(point[1]);
            expect("x.grad of log(sigmoid(x)) at x = " + point[0], x.grad()).toBe(point[2]);
        }
    }

    @Check(
            id = "T4.1-composite",
            title = "an expression with log, exp, tanh, sigmoid and a quotient",
            points = 2,
            visibility = Visibility.HIDDEN)
    @Hint("published")
    void composite(Values values) {
        Node x = values.of(0.5);
        Node y = values.of(-1.25);
        Node z = x.mul(y).tanh().exp().add(1).log().div(y.sigmoid());
        z.backward();
        expect("z", z.data()).toBe(2.037771788071388);
        expect("x.grad", x.grad()).toBe(-1.4177867779463393);
        expect("y.grad", y.grad()).toBe(-1.0168450167950562);
    }
}
