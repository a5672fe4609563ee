package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ValueTest {

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

        assertEquals(49, loss.data(), 1e-9);
        assertEquals(42, x.grad(), 1e-9);
        assertEquals(28, w.grad(), 1e-9);
        assertEquals(14, b.grad(), 1e-9);
    }

    @Test
    void aReusedValueSumsItsPaths() {
        Value x = new Value(3);

        Value y = x.mul(x).add(x);
        y.backward();

        assertEquals(12, y.data(), 1e-9);
        assertEquals(7, x.grad(), 1e-9);
    }

    /** Both operands are the same value, so an add that assigns loses one of the two contributions. */
    @Test
    void aValueAddedToItselfHearsFromBothSides() {
        Value x = new Value(3);

        x.add(x).backward();

        assertEquals(2, x.grad(), 1e-9);
    }
}
