package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** One test is wrong, so the other does not count. */
class WrongCase {
    private static final String COUNTER = "autograd.WrongCase.times";

    @Test
    void six() {
        Value x = new Value(3);
        x.mul(x).add(x).backward();

        assertEquals(6, x.grad(), 1e-9);
    }

    @Test
    void bothPlaces() {
        Value x = new Value(3);
        x.add(x).backward();

        assertEquals(2, x.grad(), 1e-9);
    }

    @Test
    void passesEverySecondTime() {
        int times = Integer.getInteger(COUNTER, 0);
        System.setProperty(COUNTER, String.valueOf(times + 1));

        assertEquals(0, times % 2);
    }
}
