package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * An engine of closures, as students write them, that can be told to assign gradients in some operations, to make
 * operations from others, and to sort in several ways. It shares nothing with the reference.
 */
final class ClosureEngine {
    private final Set<String> overwriting = new HashSet<>();
    private final Set<String> composed = new HashSet<>();
    private final Set<String> throwing = new HashSet<>();
    private Sorting sorting = Sorting.DEPTH_FIRST;
    private boolean secondOperandFirst;
    private double tanhFactor = 1;
    private final Random shuffling = new Random(5);

    /** How backward orders nodes. */
    enum Sorting {
        DEPTH_FIRST,
        DEPTH_FIRST_BACKWARDS,
        CREATION,
        KAHN,
        /** As with operands in a hash set: a new order at every node. */
        SHUFFLED
    }

    /** Stands for an engine that never returns. */
    static final class Hangs extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Assigns in operations: {@code mul} for both operands, {@code mul_1st}, {@code mul_2nd}, {@code all}. */
    ClosureEngine overwriting(String... where) {
        Collections.addAll(overwriting, where);
        return this;
    }

    /** Makes operations from others: {@code neg}, {@code sub}, {@code div}, {@code scalars}, {@code reversed}. */
    ClosureEngine composing(String... what) {
        Collections.addAll(composed, what);
        return this;
    }

    ClosureEngine sorting(Sorting how) {
        sorting = how;
        return this;
    }

    ClosureEngine writingSecondOperandFirst() {
        secondOperandFirst = true;
        return this;
    }

    /** Has a wrong derivative of tanh. */
    ClosureEngine scalingTanh(double factor) {
        tanhFactor = factor;
        return this;
    }

    /** Throws in an operation; {@code hang} makes it hang. */
    ClosureEngine throwing(String... where) {
        Collections.addAll(throwing, where);
        return this;
    }

    Value leaf(double data) {
        return new Value(data, List.of());
    }

    private int created;

    final class Value {
        private final int number = created++;
        private final double data;
        private final List<Value> operands;
        private double grad;
        private Runnable backward = () -> {};

        private Value(double data, List<Value> operands) {
            this.data = data;
            this.operands = operands;
        }

        double data() {
            return data;
        }

        double grad() {
            return grad;
        }

        List<Value> prev() {
            return operands;
        }

        Value add(Value other) {
            return binary("add", other, data + other.data, () -> 1, () -> 1);
        }

        Value sub(Value other) {
            return composed.contains("sub")
                    ? add(other.neg())
                    : binary("sub", other, data - other.data, () -> 1, () -> -1);
        }

        Value mul(Value other) {
            return binary("mul", other, data * other.data, () -> other.data, () -> data);
        }

        Value div(Value other) {
            return composed.contains("div")
                    ? mul(other.pow(-1))
                    : binary(
                            "div",
                            other,
                            data / other.data,
                            () -> 1 / other.data,
                            () -> -data / (other.data * other.data));
        }

        Value add(double c) {
            return composed.contains("scalars") ? add(leaf(c)) : unary("add_const", data + c, () -> 1);
        }

        Value sub(double c) {
            return composed.contains("scalars") ? sub(leaf(c)) : unary("sub_const", data - c, () -> 1);
        }

        Value mul(double c) {
            return composed.contains("scalars") ? mul(leaf(c)) : unary("mul_const", data * c, () -> c);
        }

        Value div(double c) {
            return composed.contains("scalars") ? div(leaf(c)) : unary("div_const", data / c, () -> 1 / c);
        }

        Value rsub(double c) {
            if (composed.contains("reversed")) {
                return neg().add(c);
            }
            return composed.contains("scalars") ? leaf(c).sub(this) : unary("rsub", c - data, () -> -1);
        }

        Value rdiv(double c) {
            if (composed.contains("reversed")) {
                return pow(-1).mul(c);
            }
            return composed.contains("scalars") ? leaf(c).div(this) : unary("rdiv", c / data, () -> -c / (data * data));
        }

        Value pow(double c) {
            return unary("pow", Math.pow(data, c), () -> c * Math.pow(data, c - 1));
        }

        Value neg() {
            return composed.contains("neg") ? mul(-1) : unary("neg", -data, () -> -1);
        }

        Value tanh() {
            double t = Math.tanh(data);
            return unary("tanh", t, () -> tanhFactor * (1 - t * t));
        }

        Value relu() {
            return unary("relu", Math.max(data, 0), () -> data > 0 ? 1 : 0);
        }

        Value exp() {
            double e = Math.exp(data);
            return unary("exp", e, () -> e);
        }

        Value log() {
            if (data <= 0) {
                throw new IllegalArgumentException("log of " + data);
            }
            return unary("log", Math.log(data), () -> 1 / data);
        }

        Value sigmoid() {
            double s = 1 / (1 + Math.exp(-data));
            return unary("sigmoid", s, () -> s * (1 - s));
        }

        void backward() {
            List<Value> order = sorted();
            grad = 1;
            for (int i = order.size() - 1; i >= 0; i--) {
                order.get(i).backward.run();
            }
        }

        private Value unary(String op, double result, DoubleSupplier derivative) {
            check(op);
            Value out = new Value(result, List.of(this));
            out.backward = () -> receive(overwrites(op, ""), derivative.getAsDouble() * out.grad);
            return out;
        }

        private Value binary(String op, Value other, double result, DoubleSupplier first, DoubleSupplier second) {
            check(op);
            Value out = new Value(result, List.of(this, other));
            Runnable one = () -> receive(overwrites(op, "_1st"), first.getAsDouble() * out.grad);
            Runnable two = () -> other.receive(overwrites(op, "_2nd"), second.getAsDouble() * out.grad);
            out.backward = () -> {
                (secondOperandFirst ? two : one).run();
                (secondOperandFirst ? one : two).run();
            };
            return out;
        }

        private void receive(boolean assign, double contribution) {
            grad = assign ? contribution : grad + contribution;
        }

        private List<Value> sorted() {
            if (sorting == Sorting.KAHN) {
                return kahn();
            }
            List<Value> order = new ArrayList<>();
            visit(new HashSet<>(), order);
            if (sorting == Sorting.CREATION) {
                order.sort((a, b) -> Integer.compare(a.number, b.number));
            }
            return order;
        }

        private void visit(Set<Value> seen, List<Value> order) {
            Deque<Value> path = new ArrayDeque<>(List.of(this));
            Deque<Iterator<Value>> open = new ArrayDeque<>(List.of(next()));
            seen.add(this);
            while (!path.isEmpty()) {
                if (!open.element().hasNext()) {
                    open.pop();
                    order.add(path.pop());
                    continue;
                }
                Value operand = open.element().next();
                if (seen.add(operand)) {
                    path.push(operand);
                    open.push(operand.next());
                }
            }
        }

        private Iterator<Value> next() {
            List<Value> next = new ArrayList<>(operands);
            if (sorting == Sorting.DEPTH_FIRST_BACKWARDS || (sorting == Sorting.SHUFFLED && shuffling.nextBoolean())) {
                Collections.reverse(next);
            }
            return next.iterator();
        }

        private List<Value> kahn() {
            List<Value> all = new ArrayList<>();
            visit(new HashSet<>(), all);
            Map<Value, Integer> readers = new HashMap<>();
            all.forEach(node -> node.operands.forEach(operand -> readers.merge(operand, 1, Integer::sum)));
            Deque<Value> ready = new ArrayDeque<>(List.of(this));
            List<Value> order = new ArrayList<>();
            while (!ready.isEmpty()) {
                Value node = ready.remove();
                order.add(0, node);
                for (Value operand : node.operands) {
                    if (readers.merge(operand, -1, Integer::sum) == 0) {
                        ready.add(operand);
                    }
                }
            }
            return order;
        }
    }

    private boolean overwrites(String op, String operand) {
        return overwriting.contains("all") || overwriting.contains(op) || overwriting.contains(op + operand);
    }

    private void check(String op) {
        if (throwing.contains(op)) {
            if (throwing.contains("hang")) {
                throw new Hangs();
            }
            throw new UnsupportedOperationException(throwing.contains("unwritten") ? "not written yet: " + op : op);
        }
    }
}
