package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The test of step 3. */
class SquareCase {
    @Test
    void squarePlusSelf() {
        Value x = new Value(3);
        x.mul(x).add(x).backward();

        assertEquals(7, x.grad(), 1e-9);
    }

    @Test
    void assertsNothing() {
        new Value(3).backward();
    }
}
