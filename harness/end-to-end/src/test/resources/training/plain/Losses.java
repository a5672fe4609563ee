package training;

import java.util.List;

public final class Losses {
    private Losses() {}

    public static Scalar loss(List<Scalar> outputs, double[] targets) {
        Scalar total = null;
        for (int i = 0; i < targets.length; i++) {
            Scalar term = outputs.get(i).plus(-targets[i]).pow(2);
            total = total == null ? term : total.add(term);
        }
        return total.times(1.0 / targets.length);
    }

    public static Scalar size(List<Scalar> outputs) {
        Scalar total = outputs.get(0).pow(2);
        for (int i = 1; i < outputs.size(); i++) {
            total = total.add(outputs.get(i).pow(2));
        }
        return total.times(1.0 / outputs.size());
    }
}
