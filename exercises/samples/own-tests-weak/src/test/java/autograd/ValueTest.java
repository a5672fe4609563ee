package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ValueTest {

    @Test
    void aLeafKeepsItsNumber() {
        Value x = new Value(3);

        assertEquals(3.0, x.data());
    }

    /** Runs everything and asks for nothing. */
    @Test
    void everythingRuns() {
        Value x = new Value(0.8);
        x.mul(x).add(x).tanh().exp().sub(x).div(x).pow(2).sigmoid().backward();
        x.zeroGrad();
    }

    /** Seven, also if add assigns; notices only what goes wrong in mul. */
    @Test
    void aReusedValueSumsItsPaths() {
        Value x = new Value(3);

        Value y = x.mul(x).add(x);
        y.backward();

        assertEquals(12, y.data(), 1e-9);
        assertEquals(7, x.grad(), 1e-9);
    }
}
