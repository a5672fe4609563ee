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
        for (int i = 0; i < events.length; i++) {
            Event event = Event.of(events[i]);
            double number = event.kind().hasNumber() ? events[++i] : 0;
            switch (event.kind()) {
                case LEAF -> make(number, 0, 0);
                case OPERATION -> {
                    if (event.node() == event.other()) {
                        return new double[] {1};
                    }
                    make(nodes.get(event.node())[0] + nodes.get(event.other())[0] + error, event.node(), event.other());
                }
                case OPERATION_WITH_CONSTANT -> throw new IllegalArgumentException("only values are added");
                case BACKWARD -> {
                    for (int operand : operands.get(event.node())) {
                        nodes.get(operand)[1] += 1;
                    }
                }
                case SET_DATA -> nodes.get(event.node())[0] = number;
                case SET_GRADIENT -> nodes.get(event.node())[1] = number;
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
