package training;

import java.util.List;
import java.util.stream.IntStream;

/** A Huber loss: a square near the target, a straight line far from it. */
public final class Losses {
    private static final double WIDTH = 1.5;

    private Losses() {}

    public static Scalar loss(List<Scalar> outputs, double[] targets) {
        return IntStream.range(0, targets.length)
                .mapToObj(i -> huber(outputs.get(i).plus(-targets[i])))
                .reduce(Scalar::add)
                .orElseThrow()
                .times(1.0 / targets.length);
    }

    private static Scalar huber(Scalar error) {
        return Math.abs(error.data()) < WIDTH
                ? error.mul(error).times(0.5)
                : error.abs().plus(-WIDTH / 2).times(WIDTH);
    }

    public static Scalar size(List<Scalar> outputs) {
        return outputs.stream()
                .map(output -> output.pow(2))
                .reduce(Scalar::add)
                .orElseThrow()
                .times(1.0 / outputs.size());
    }
}
