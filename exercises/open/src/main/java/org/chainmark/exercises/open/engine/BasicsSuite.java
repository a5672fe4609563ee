package org.chainmark.exercises.open.engine;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.expectThrows;
import static org.chainmark.suite.Expectations.require;

import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** What a value is, and the decisions of the task text about single operations. */
@Suite(exercise = "engine")
class BasicsSuite {
    @Check(id = "S1.1-leaf", title = "a leaf has its number, no gradient yet, no operands and no operation", points = 1)
    @Hint("leaf")
    void aLeafIsEmpty(Values values) {
        Node leaf = values.of(-1.5);
        expect("leaf.data", leaf.data()).toBe(-1.5);
        expect("leaf.grad", leaf.grad()).toBe(0);
        expect("leaf.op", leaf.op()).toBe("");
        require(leaf.prev().isEmpty(), Fact.of("leaf.prev"));
    }

    @Check(id = "S1.1-operands", title = "the result of an operation names its operands", points = 1)
    @Hint("leaf")
    void aResultNamesItsOperands(Values values) {
        Node x = values.of(2);
        Node y = values.of(3);
        Node product = x.mul(y);
        require(product.prev().contains(x) && product.prev().contains(y), Fact.of("prev.operands"));
        require(!product.op().isEmpty(), Fact.of("op.empty"));
    }

    @Check(id = "S1.1-set-data", title = "a number that was replaced is used by what is computed next", points = 1)
    @Hint("set-data")
    void setDataChangesWhatFollows(Values values) {
        Node x = values.of(2);
        x.setData(5);
        expect("x.data after setData(5)", x.data()).toBe(5);
        expect("x*x after setData(5)", x.mul(x).data()).toBe(25);
    }

    @Check(id = "S1.1-text", title = "`toString` shows number and gradient", points = 1)
    @Hint("text")
    void toStringShowsNumberAndGradient(Values values) {
        Node x = values.of(3);
        expect("toString()", x.text()).toBe("Value(data=3.0, grad=0.0)");
        x.backward();
        expect("toString() after backward", x.text()).toBe("Value(data=3.0, grad=1.0)");
    }

    @Check(id = "S1.2-scalars", title = "operations take plain numbers", points = 2)
    @Hint("scalars")
    void operationsTakePlainNumbers(Values values) {
        expect("3 + 2", values.of(3).add(2).data()).toBe(5);
        expect("3 - 2", values.of(3).sub(2).data()).toBe(1);
        expect("3 * 2", values.of(3).mul(2).data()).toBe(6);
        expect("3 / 2", values.of(3).div(2).data()).toBe(1.5);
        Node x = values.of(3);
        x.mul(2).backward();
        expect("x.grad of x*2 at x = 3", x.grad()).toBe(2);
        Node y = values.of(3);
        y.div(2).backward();
        expect("y.grad of y/2 at y = 3", y.grad()).toBe(0.5);
    }

    @Check(id = "S1.2-reversed", title = "a plain number minus a value, and divided by one", points = 2)
    @Hint("scalars")
    void reversedOperations(Values values) {
        Node x = values.of(4);
        Node difference = x.rsub(5);
        difference.backward();
        expect("5 - x at x = 4", difference.data()).toBe(1);
        expect("x.grad of 5 - x", x.grad()).toBe(-1);
        Node y = values.of(4);
        Node quotient = y.rdiv(5);
        quotient.backward();
        expect("5 / y at y = 4", quotient.data()).toBe(1.25);
        expect("y.grad of 5 / y", y.grad()).toBe(-0.3125);
    }

    @Check(id = "T4.1-log-domain", title = "`log` refuses zero and negative numbers", points = 2)
    @Hint("log-domain")
    void logRefusesWhatIsNotPositive(Values values) {
        String refused = IllegalArgumentException.class.getName();
        expectThrows("log(0)", refused, () -> values.of(0).log());
        expectThrows("log(-1)", refused, () -> values.of(-1).log());
    }

    @Check(id = "T4.1-relu-zero", title = "`relu` has slope 0 at 0 and below", points = 1)
    @Hint("relu-zero")
    void reluIsFlatAtZero(Values values) {
        for (double at : new double[] {0, -0.8}) {
            Node x = values.of(at);
            Node y = x.relu();
            y.backward();
            expect("relu(x) at x = " + at, y.data()).toBe(0);
            expect("x.grad of relu(x) at x = " + at, x.grad()).toBe(0);
        }
    }

    @Check(
            id = "T4.1-pow-exponents",
            title = "`pow` takes fractional and negative exponents, and a base of 0",
            points = 2)
    @Hint("pow-exponents")
    void powTakesAnyExponent(Values values) {
        for (double exponent : new double[] {0.5, -1, 2.5, -0.7}) {
            Node x = values.of(1.7);
            Node y = x.pow(exponent);
            y.backward();
            expect("x^" + exponent + " at x = 1.7", y.data()).toBe(Math.pow(1.7, exponent));
            expect("x.grad of x^" + exponent + " at x = 1.7", x.grad()).toBe(exponent * Math.pow(1.7, exponent - 1));
        }
        for (double exponent : new double[] {2, 3}) {
            Node x = values.of(0);
            Node y = x.pow(exponent);
            y.backward();
            expect("x^" + exponent + " at x = 0", y.data()).toBe(0);
            expect("x.grad of x^" + exponent + " at x = 0", x.grad()).toBe(0);
        }
    }

    @Check(id = "T4.1-tanh-large", title = "`tanh` survives large numbers", points = 1)
    @Hint("large")
    void tanhSurvivesLargeNumbers(Values values) {
        for (double at : new double[] {400, -400, 800, -800}) {
            Node x = values.of(at);
            Node y = x.tanh();
            y.backward();
            expect("tanh(x) at x = " + at, y.data()).toBe(Math.signum(at));
            expect("x.grad of tanh(x) at x = " + at, x.grad()).toBe(0);
        }
    }

    @Check(id = "T4.1-sigmoid-large", title = "`sigmoid` survives large numbers", points = 1)
    @Hint("large")
    void sigmoidSurvivesLargeNumbers(Values values) {
        for (double at : new double[] {800, -800}) {
            Node x = values.of(at);
            Node y = x.sigmoid();
            y.backward();
            expect("sigmoid(x) at x = " + at, y.data()).toBe(at > 0 ? 1 : 0);
            expect("x.grad of sigmoid(x) at x = " + at, x.grad()).toBe(0);
        }
    }
}
