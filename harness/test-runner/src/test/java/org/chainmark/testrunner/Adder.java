package org.chainmark.testrunner;

import java.util.ArrayList;
import java.util.List;

/** An engine that knows leaves and sums. Backward gives both operands 1. */
final class Adder implements EngineLine {
    private final List<double[]> nodes = new ArrayList<>();
    private final List<int[]> operands = new ArrayList<>();
    private final double error;

    /** @param error so much are sums too large */
    Adder(double error) {
        this.error = error;
    }

    @Override
    public double[] ask(double[] events, int node) {
        for (int i = 0; i < events.length; i += 4) {
            int a = (int) events[i + 1];
            switch ((int) events[i]) {
                case 0 -> make(events[i + 1], a, a);
                case 1 -> {
                    int first = (int) events[i + 2];
                    int second = (int) events[i + 3];
                    if (first == second) {
                        return new double[] {1};
                    }
                    make(nodes.get(first)[0] + nodes.get(second)[0] + error, first, second);
                }
                case 2 -> {
                    for (int operand : operands.get(a)) {
                        nodes.get(operand)[1] += 1;
                    }
                }
                case 3 -> nodes.get(a)[0] = events[i + 2];
                case 4 -> nodes.get(a)[1] = events[i + 2];
                default -> {}
            }
        }
        return node < 0 ? new double[] {0} : block(node / Recording.BLOCK * Recording.BLOCK);
    }

    private void make(double data, int first, int second) {
        nodes.add(new double[] {data, 0});
        operands.add(new int[] {first, second});
    }

    private double[] block(int from) {
        int count = Math.min(Recording.BLOCK, nodes.size() - from);
        double[] answer = new double[1 + 2 * count];
        for (int i = 0; i < count; i++) {
            System.arraycopy(nodes.get(from + i), 0, answer, 1 + 2 * i, 2);
        }
        return answer;
    }
}
