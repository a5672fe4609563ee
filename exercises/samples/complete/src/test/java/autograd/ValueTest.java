package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ValueTest {
    private static final double CLOSE = 1e-9;

    @Test
    void aLeafKeepsItsNumber() {
        Value x = new Value(3);

        assertEquals(3.0, x.data());
    }

    @Test
    void aSquaredLineMatchesThePaper() {
        Value x = new Value(2);
        Value w = new Value(3);
        Value b = new Value(1);

        Value loss = x.mul(w).add(b).pow(2);
        loss.backward();

        assertEquals(49, loss.data(), CLOSE);
        assertEquals(42, x.grad(), CLOSE);
        assertEquals(28, w.grad(), CLOSE);
        assertEquals(14, b.grad(), CLOSE);
        assertEquals(1, loss.grad(), CLOSE);
    }

    @Test
    void aReusedValueSumsItsPaths() {
        Value x = new Value(3);

        Value y = x.mul(x).add(x);
        y.backward();

        assertEquals(12, y.data(), CLOSE);
        assertEquals(7, x.grad(), CLOSE);
    }

    @Test
    void bothOperandsOfEachOperationHear() {
        both(1, 1, Value::add);
        both(1, -1, Value::sub);
        both(-0.6, 1.7, Value::mul);
        both(1 / -0.6, -1.7 / 0.36, Value::div);
    }

    private interface Operation {
        Value of(Value a, Value b);
    }

    private static void both(double first, double second, Operation operation) {
        Value a = new Value(1.7);
        Value b = new Value(-0.6);
        operation.of(a, b).backward();
        assertEquals(first, a.grad(), CLOSE);
        assertEquals(second, b.grad(), CLOSE);

        // Computed operands, a gradient from above that is not 1, and a value that is used again on both sides.
        Value x = new Value(1.7);
        Value y = new Value(-0.6);
        Value p = x.mul(1);
        Value q = y.mul(1);
        operation.of(p, q).mul(3).add(p).add(q).backward();
        assertEquals(3 * first + 1, x.grad(), 1e-8);
        assertEquals(3 * second + 1, y.grad(), 1e-8);

        Value same = new Value(1.7);
        operation.of(same, same).backward();
        Value one = new Value(1.7);
        Value other = new Value(1.7);
        operation.of(one, other).backward();
        assertEquals(one.grad() + other.grad(), same.grad(), CLOSE);
    }

    @Test
    void functionsHaveTheirSlopes() {
        function(Value::neg, -0.8, -1);
        function(Value::tanh, Math.tanh(0.8), 1 - Math.tanh(0.8) * Math.tanh(0.8));
        function(Value::relu, 0.8, 1);
        function(Value::exp, Math.exp(0.8), Math.exp(0.8));
        function(Value::log, Math.log(0.8), 1.25);
        double s = 1 / (1 + Math.exp(-0.8));
        function(Value::sigmoid, s, s * (1 - s));
        function(x -> x.pow(3), 0.512, 1.92);
    }

    private static void function(UnaryOperator<Value> f, double number, double slope) {
        Value x = new Value(0.8);
        Value y = f.apply(x);
        y.mul(-2.5).add(x).backward();
        assertEquals(number, y.data(), 1e-12);
        assertEquals(-2.5 * slope + 1, x.grad(), CLOSE);
        assertEquals(-2.5, y.grad(), CLOSE);
        assertEquals(0.8, x.data());
    }

    @Test
    void reluLetsNothingThroughBelowZero() {
        Value x = new Value(-0.8);
        Value y = x.relu();
        y.backward();

        assertEquals(0, y.data());
        assertEquals(0, x.grad());
    }

    /** b has a short and a long way to the result. */
    @Test
    void aNodeWaitsForAllThatUseIt() {
        for (boolean longWayFirst : new boolean[] {true, false}) {
            Value x = new Value(3);
            Value b = x.mul(x);
            Value square = b.mul(b);
            Value y = longWayFirst ? square.add(b) : b.add(square);
            y.backward();

            assertEquals(90, y.data(), CLOSE);
            assertEquals(19, b.grad(), CLOSE);
            assertEquals(114, x.grad(), CLOSE);
        }
        Value a = new Value(1);
        Value c = a.add(a);
        c.add(c).backward();
        assertEquals(4, a.grad(), CLOSE);
    }

    @Test
    void equalNumbersAreStillTwoValues() {
        Value x = new Value(0.8);
        Value u = x.neg();
        Value v = x.neg();
        u.mul(v).add(x).backward();

        assertEquals(2.6, x.grad(), CLOSE);
    }

    @Test
    void gradientsStayUntilTheyAreCleared() {
        Value x = new Value(3);
        Value w = new Value(2);
        x.mul(w).add(x).backward();
        x.mul(w).add(x).backward();
        assertEquals(6, x.grad(), CLOSE);

        x.zeroGrad();
        assertEquals(0, x.grad());
        assertEquals(6, w.grad(), CLOSE);
        x.mul(w).backward();
        assertEquals(2, x.grad(), CLOSE);
    }

    @Test
    void operandsStayAsTheyAre() {
        Value x = new Value(3);
        Value y = new Value(4);
        x.add(y);
        x.add(1);
        x.neg();

        assertEquals(3, x.data());
        assertEquals(4, y.data());
    }

    @Test
    void unusualNumbers() {
        for (double far : new double[] {800, -800}) {
            Value x = new Value(far);
            Value y = x.tanh().add(x.sigmoid());
            y.backward();
            assertEquals(far > 0 ? 2 : -1, y.data(), CLOSE);
            assertEquals(0, x.grad(), CLOSE);
        }
        assertThrows(IllegalArgumentException.class, () -> new Value(0).log());
        assertThrows(IllegalArgumentException.class, () -> new Value(-1).log());
        assertEquals(0.1, new Value(0.1).data());
        assertEquals(0.1 * 0.3, new Value(0.1).mul(0.3).data(), 1e-12);
    }

    @Test
    void plainNumbers() {
        Value x = new Value(2);
        Value y = x.rsub(5).div(4).add(x.rdiv(5)).sub(1);
        y.backward();

        assertEquals(2.25, y.data(), CLOSE);
        assertEquals(-1.5, x.grad(), CLOSE);
    }
}
