package org.chainmark.testrunner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import autograd.Value;
import org.junit.jupiter.api.Test;

/** As {@link StudentsCase}, by a student whose engine has public fields. */
class StudentsFieldCase {
    @Test
    void sumOfWhatWasSet() {
        Value x = new Value(3);
        Value y = new Value(2);
        x.data = 10;
        Value sum = x.add(y);
        assertEquals(12.0, sum.data);
        y.setData(5);
        assertEquals(5.0, y.data);
        assertEquals(12.0, sum.data);
    }

    @Test
    void gradients() {
        Value x = new Value(3);
        Value sum = x.add(new Value(2));
        sum.backward();
        assertEquals(1.0, x.grad);
        x.grad = 0;
        assertEquals(0.0, x.grad());
        sum.backward();
        assertEquals(1.0, x.grad);
        x.zeroGrad();
        assertEquals(0.0, x.grad);
    }
}
