package training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LoopTest {
    @Test
    void lossStaysFiniteOnTheOutlierBatch() {
        for (double loss : new Loop().losses(30)) {
            assertTrue(Double.isFinite(loss));
        }
    }
}
