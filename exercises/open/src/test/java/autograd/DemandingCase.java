package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Asks for what the task leaves open, and for what it does not. */
class DemandingCase {
    @Test
    void nameOfAnOperation() {
        Value x = new Value(3);
        assertEquals("+", x.add(x).op());
    }

    @Test
    void secondBackwardStartsAnew() {
        Value x = new Value(3);
        Value y = x.mul(x).add(x);
        y.backward();
        y.backward();

        assertEquals(14, x.grad(), 1e-9);
    }

    @Test
    void lastBit() {
        Value x = new Value(0.1);
        Value y = x.mul(0.1).add(x.mul(0.7)).add(x.mul(0.2)).add(x.mul(1e-17));
        y.backward();

        assertEquals(0.1 + 0.7 + 0.2 + 1e-17, x.grad());
    }

    @Test
    void bothPlaces() {
        Value x = new Value(3);
        x.add(x).backward();

        assertEquals(2, x.grad(), 1e-9);
    }
}
