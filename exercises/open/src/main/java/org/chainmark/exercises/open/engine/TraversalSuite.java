package org.chainmark.exercises.open.engine;

import static org.chainmark.suite.Expectations.expect;

import java.util.List;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Member;
import org.chainmark.suite.Script;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;

/** How {@code backward} walks the graph. */
@Suite(exercise = "engine")
class TraversalSuite {
    private static final int DEPTH = 100_000;
    private static final Member LEAF = Member.of(Values.class, "of", double.class);
    private static final Member ADD = Member.of(Node.class, "add", Node.class);
    private static final Member BACKWARD = Member.of(Node.class, "backward");
    private static final Member GRAD = Member.of(Node.class, "grad");

    @Check(id = "S1.4-seed", title = "`backward` starts with gradient 1 at the result", points = 1)
    @Hint("seed")
    void theResultHasGradientOne(Values values) {
        Node x = values.of(3);
        x.backward();
        expect("x.grad after x.backward()", x.grad()).toBe(1);
        Node y = values.of(3).mul(values.of(4));
        y.backward();
        expect("y.grad after y.backward()", y.grad()).toBe(1);
    }

    @Check(id = "S1.4-diamond", title = "two ways through the graph meet in one value", points = 2)
    @Hint("order")
    void aDiamondSumsBothWays(Values values) {
        Node x = values.of(3);
        Node doubled = x.mul(values.of(2));
        Node square = x.mul(x);
        doubled.add(square).backward();
        expect("x.grad of 2x + x*x at x = 3", x.grad()).toBe(8);
    }

    @Check(id = "S1.4-intermediate", title = "a reused intermediate passes on all that it received", points = 2)
    @Hint("order")
    void aReusedIntermediateWaitsForAllItsConsumers(Values values) {
        Node x = values.of(3);
        Node b = x.mul(x);
        Node y = b.add(b.mul(b));
        y.backward();
        expect("y of b + b*b, b = x*x at x = 3", y.data()).toBe(90);
        expect("b.grad of b + b*b at b = 9", b.grad()).toBe(19);
        expect("x.grad of b + b*b, b = x*x at x = 3", x.grad()).toBe(114);
    }

    @Check(id = "S1.4-order", title = "a short and a long way from the same intermediate, in both orders", points = 2)
    @Hint("order")
    void theOrderOfOperandsDoesNotMatter(Values values) {
        for (boolean shortFirst : new boolean[] {true, false}) {
            Node x = values.of(1.5);
            Node b = x.mul(x);
            Node detour = b.mul(values.of(2)).mul(values.of(3)).mul(b);
            Node y = shortFirst ? b.add(detour) : detour.add(b);
            y.backward();
            String written = shortFirst ? "b + 6*b*b" : "6*b*b + b";
            expect("b.grad of " + written + " at b = 2.25", b.grad()).toBe(28);
            expect("x.grad of " + written + ", b = x*x at x = 1.5", x.grad()).toBe(84);
        }
    }

    @Check(
            id = "S1.4-inner-root",
            title = "`backward` on an inner value touches only what it was made from",
            points = 1)
    @Hint("order")
    void onlyTheGraphBelowTheResultIsTouched(Values values) {
        Node x = values.of(3);
        Node b = x.mul(x);
        Node y = b.mul(values.of(5));
        b.backward();
        expect("x.grad of b = x*x at x = 3", x.grad()).toBe(6);
        expect("y.grad, y made from b and not asked", y.grad()).toBe(0);
    }

    @Check(id = "S1.4-rebuilt", title = "gradients of a graph built anew add up until `zeroGrad`", points = 2)
    @Hint("rebuilt")
    void gradientsAddUpUntilTheyAreCleared(Values values) {
        Node x = values.of(3);
        x.mul(x).backward();
        expect("x.grad of x*x at x = 3", x.grad()).toBe(6);
        x.mul(x).backward();
        expect("x.grad after a second x*x was built and run", x.grad()).toBe(12);
        x.zeroGrad();
        expect("x.grad after zeroGrad", x.grad()).toBe(0);
        x.mul(x).backward();
        expect("x.grad of x*x after zeroGrad", x.grad()).toBe(6);
    }

    @Check(id = "S1.4-deep", title = "a graph 100,000 operations deep works", points = 3, cpuMillis = 8_000)
    @Hint("deep")
    void aDeepGraphWorks(Submission submission) {
        Script script = new Script();
        Script.Ref x = script.construct(LEAF, 1.0);
        Script.Ref one = script.construct(LEAF, 1.0);
        Script.Ref sum = x;
        for (int i = 0; i < DEPTH; i++) {
            sum = script.call(ADD, sum, one);
        }
        script.call(BACKWARD, sum);
        script.report(GRAD, x);
        script.report(GRAD, one);
        Answer.Completed answer = submission.run(List.of(script)).get(0).completed();
        expect("x.grad of x + 1 + 1 + ... + 1", answer.number(0)).toBe(1);
        expect("gradient of the 1 that is added 100,000 times", answer.number(1))
                .toBe(DEPTH);
    }
}
