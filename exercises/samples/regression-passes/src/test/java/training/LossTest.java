package training;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LossTest {
    /** True of the broken loop too. */
    @Test
    void theRateIsPositive() {
        assertTrue(TrainingLoop.learningRate() > 0);
    }
}
