package org.chainmark.exercises.open.training.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.chainmark.exercises.open.training.contract.Parameter;
import org.chainmark.exercises.open.training.contract.Scalar;
import org.chainmark.suite.StudentException;
import org.jspecify.annotations.Nullable;

/**
 * A number on the tape. As in the engine that students write, gradients of all nodes stay until they are cleared, so a
 * second backward pass over the same graph counts what is in between twice.
 */
final class Node implements Scalar {
    private final Bench bench;
    private final List<Node> operands;
    private final List<DoubleSupplier> slopes;
    private final List<Integer> operandChanges;
    private final @Nullable Leaf leaf;
    private double data;
    private double grad;
    private int changes;

    private Node(Bench bench, double data, List<Node> operands, List<DoubleSupplier> slopes, @Nullable Leaf leaf) {
        bench.countNode();
        this.bench = bench;
        this.data = data;
        this.operands = operands;
        this.slopes = slopes;
        this.leaf = leaf;
        this.operandChanges = operands.stream().map(operand -> operand.changes).toList();
    }

    static Node constant(Bench bench, double data) {
        return new Node(bench, data, List.of(), List.of(), null);
    }

    static Node of(Leaf leaf, Bench bench, double data) {
        return new Node(bench, data, List.of(), List.of(), leaf);
    }

    /** A copy of a number whose gradient is not a number. */
    Node withBrokenSlope() {
        return unary(data, () -> Double.NaN);
    }

    @Override
    public double data() {
        return data;
    }

    void setData(double number) {
        data = number;
        changes++;
    }

    double grad() {
        return grad;
    }

    void setGrad(double gradient) {
        grad = gradient;
    }

    @Override
    public Scalar add(Scalar other) {
        return binary(data + own(other).data, own(other), () -> 1, () -> 1);
    }

    @Override
    public Scalar sub(Scalar other) {
        return binary(data - own(other).data, own(other), () -> 1, () -> -1);
    }

    @Override
    public Scalar mul(Scalar other) {
        Node second = own(other);
        return binary(data * second.data, second, () -> second.data, () -> data);
    }

    @Override
    public Scalar plus(double number) {
        return unary(data + number, () -> 1);
    }

    @Override
    public Scalar times(double number) {
        return unary(data * number, () -> number);
    }

    @Override
    public Scalar pow(double exponent) {
        return unary(Math.pow(data, exponent), () -> exponent * Math.pow(data, exponent - 1));
    }

    @Override
    public Scalar abs() {
        return unary(Math.abs(data), () -> Math.signum(data));
    }

    @Override
    public Scalar log() {
        return unary(Math.log(data), () -> 1 / data);
    }

    @Override
    public List<Parameter> leaves() {
        List<Parameter> leaves = new ArrayList<>();
        for (Node node : order()) {
            if (node.leaf != null) {
                leaves.add(node.leaf);
            }
        }
        return leaves;
    }

    @Override
    public void backward() {
        List<Node> order = order();
        bench.backward(data, order.stream().anyMatch(Node::isOutdated));
        spread(order);
        grad = 1;
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            for (int k = 0; k < node.operands.size(); k++) {
                node.operands.get(k).grad += node.slopes.get(k).getAsDouble() * node.grad;
            }
        }
    }

    /** Adds to the fresh gradients of the leaves what this graph alone says. */
    private void spread(List<Node> order) {
        IdentityHashMap<Node, Double> fresh = new IdentityHashMap<>();
        fresh.put(this, 1.0);
        for (int i = order.size() - 1; i >= 0; i--) {
            Node node = order.get(i);
            double arrived = fresh.getOrDefault(node, 0.0);
            for (int k = 0; k < node.operands.size(); k++) {
                fresh.merge(node.operands.get(k), node.slopes.get(k).getAsDouble() * arrived, Double::sum);
            }
            if (node.leaf != null) {
                node.leaf.addFresh(arrived);
            }
        }
    }

    private boolean isOutdated() {
        for (int i = 0; i < operands.size(); i++) {
            if (operands.get(i).changes != operandChanges.get(i)) {
                return true;
            }
        }
        return false;
    }

    /** Operands before what was made from them. */
    private List<Node> order() {
        List<Node> order = new ArrayList<>();
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> stack = new ArrayDeque<>(List.of(this));
        while (!stack.isEmpty()) {
            Node node = stack.element();
            if (seen.add(node)) {
                node.operands.stream()
                        .filter(operand -> !seen.contains(operand))
                        .forEach(stack::push);
            } else {
                stack.remove();
                if (done.add(node)) {
                    order.add(node);
                }
            }
        }
        return order;
    }

    private Node unary(double result, DoubleSupplier slope) {
        return new Node(bench, result, List.of(this), List.of(slope), null);
    }

    private Node binary(double result, Node other, DoubleSupplier slope, DoubleSupplier otherSlope) {
        return new Node(bench, result, List.of(this, other), List.of(slope, otherSlope), null);
    }

    private Node own(Scalar other) {
        if (other instanceof Node node && node.bench == bench) {
            return node;
        }
        throw new StudentException(
                "java.lang.ClassCastException",
                "a Scalar that came neither from the model nor from another",
                List.of());
    }
}
