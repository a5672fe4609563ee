package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** As {@link SquareCase}, with fields. */
class FieldCase {
    @Test
    void squarePlusSelf() {
        Value x = new Value(1);
        x.data = 3;
        Value y = x.mul(x).add(x);
        y.backward();

        assertEquals(12, y.data, 1e-9);
        assertEquals(7, x.grad, 1e-9);
    }
}
