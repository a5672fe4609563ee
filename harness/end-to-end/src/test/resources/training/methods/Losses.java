package training;

import java.util.List;

public final class Losses {
    private Losses() {}

    public static Scalar loss(List<Scalar> outputs, double[] targets) {
        Scalar sum = half(outputs.get(0), targets[0]);
        for (int i = 1; i < outputs.size(); i++) {
            sum = sum.add(half(outputs.get(i), targets[i]));
        }
        return sum.times(1.0 / outputs.size());
    }

    private static Scalar half(Scalar output, double target) {
        Scalar error = output.plus(-target);
        return error.mul(error).times(0.5);
    }

    public static Scalar size(List<Scalar> outputs) {
        Scalar total = outputs.get(0).pow(2);
        for (int i = 1; i < outputs.size(); i++) {
            total = total.add(outputs.get(i).pow(2));
        }
        return total.times(1.0 / outputs.size());
    }
}
