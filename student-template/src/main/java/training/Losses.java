package training;

import java.util.List;

/** How wrong the outputs of a batch are, as one number. */
public final class Losses {
    private Losses() {}

    /** The loss of a batch. */
    public static Scalar loss(List<Scalar> outputs, double[] targets) {
        Scalar total = outputs.get(0).log();
        for (int i = 1; i < outputs.size(); i++) {
            total = total.add(outputs.get(i).log());
        }
        return total.times(1.0 / outputs.size());
    }

    /** The mean of the squared outputs, which keeps them small. This one is right. */
    public static Scalar size(List<Scalar> outputs) {
        Scalar total = outputs.get(0).pow(2);
        for (int i = 1; i < outputs.size(); i++) {
            total = total.add(outputs.get(i).pow(2));
        }
        return total.times(1.0 / outputs.size());
    }
}
