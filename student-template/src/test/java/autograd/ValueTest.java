package autograd;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Your own tests. This first one fails until the constructor and {@code data()} are written; add more below it. */
class ValueTest {

    @Test
    void aLeafKeepsItsNumber() {
        Value x = new Value(3);

        assertEquals(3.0, x.data());
    }
}
