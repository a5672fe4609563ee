package training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LossTest {
    /** A number without a graph; enough to compute a loss. */
    private record Plain(double data) implements Scalar {
        @Override
        public Scalar add(Scalar other) {
            return new Plain(data + other.data());
        }

        @Override
        public Scalar sub(Scalar other) {
            return new Plain(data - other.data());
        }

        @Override
        public Scalar mul(Scalar other) {
            return new Plain(data * other.data());
        }

        @Override
        public Scalar plus(double number) {
            return new Plain(data + number);
        }

        @Override
        public Scalar times(double number) {
            return new Plain(data * number);
        }

        @Override
        public Scalar pow(double exponent) {
            return new Plain(Math.pow(data, exponent));
        }

        @Override
        public Scalar abs() {
            return new Plain(Math.abs(data));
        }

        @Override
        public Scalar log() {
            return new Plain(data < 0 ? Double.NaN : Math.log(data));
        }

        @Override
        public void backward() {
            throw new UnsupportedOperationException("there is no graph");
        }

        @Override
        public List<Parameter> leaves() {
            return List.of();
        }
    }

    @Test
    void outputsThatEqualTheirTargetsCostNothing() {
        List<Scalar> outputs = List.of(new Plain(0.5), new Plain(-2));

        assertEquals(0, Losses.loss(outputs, new double[] {0.5, -2}).data(), 1e-12);
    }

    @Test
    void whatIsFartherOffCostsMore() {
        double near = Losses.loss(List.of(new Plain(1)), new double[] {0.5}).data();
        double far = Losses.loss(List.of(new Plain(-3)), new double[] {0.5}).data();

        assertTrue(far > near);
    }
}
