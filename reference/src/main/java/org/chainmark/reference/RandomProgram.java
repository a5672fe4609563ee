package org.chainmark.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One random program while it grows. */
final class RandomProgram {
    private static final String NAMES = "xyzwabcd";
    private static final double[] EXPONENTS = {2, 3, -1, 0.5, 1.5, -2};
    private static final int TRIES = 30;
    private static final double LARGEST = 20;
    private static final double LARGEST_ARGUMENT = 4;
    private static final double SMALLEST_POSITIVE = 0.2;
    private static final double LARGEST_POSITIVE = 5;
    private static final double CLOSEST_TO_KINK = 0.05;

    private final List<Op> ops;
    private final List<Op> binaryOps;
    private final Random random;
    private final int size;
    private final Program.Builder builder = Program.builder();
    private final double[] values;
    private final boolean[] used;
    private int leaves;
    private int unused;
    private int root;

    RandomProgram(List<Op> ops, Random random, int size) {
        this.ops = ops;
        this.binaryOps = ops.stream().filter(op -> op.operands() == 2).toList();
        this.random = random;
        this.size = size;
        this.values = new double[size];
        this.used = new boolean[size];
    }

    Program build() {
        int firstLeaves = Math.min(NAMES.length(), 1 + random.nextInt(1 + size / 5));
        while (builder.size() < Math.min(size, firstLeaves)) {
            addLeaf();
        }
        while (builder.size() < size) {
            boolean mustJoin = unused > size - builder.size() && !binaryOps.isEmpty();
            if (!(mustJoin ? join() : grow())) {
                addLeaf();
            }
        }
        return builder.build(root);
    }

    private void addLeaf() {
        double value = decimal(0.5, 2);
        String name = leaves < NAMES.length() ? NAMES.substring(leaves, leaves + 1) : "x" + leaves;
        leaves++;
        values[builder.size()] = value;
        unused++;
        builder.leaf(name, value);
    }

    /** Adds any operation. */
    private boolean grow() {
        for (int attempt = 0; attempt < TRIES && !ops.isEmpty(); attempt++) {
            Op op = ops.get(random.nextInt(ops.size()));
            if (add(op, pick(), pick(), constant(op))) {
                return true;
            }
        }
        return false;
    }

    /** Puts two nodes together that nothing reads so far. */
    private boolean join() {
        List<Integer> open = new ArrayList<>();
        for (int node = 0; node < builder.size(); node++) {
            if (!used[node]) {
                open.add(node);
            }
        }
        for (int attempt = 0; attempt < TRIES && open.size() > 1; attempt++) {
            Op op = binaryOps.get(random.nextInt(binaryOps.size()));
            int x = open.get(random.nextInt(open.size()));
            int y = open.get(random.nextInt(open.size()));
            if (x != y && add(op, x, y, 0)) {
                return true;
            }
        }
        return grow();
    }

    /** Any earlier node, half of the time the latest that nothing reads so far. */
    private int pick() {
        if (random.nextBoolean()) {
            for (int node = builder.size() - 1; node >= 0; node--) {
                if (!used[node]) {
                    return node;
                }
            }
        }
        return random.nextInt(builder.size());
    }

    private boolean add(Op op, int x, int y, double constant) {
        boolean binary = op.operands() == 2;
        double second = binary ? values[y] : constant;
        if (!isDefined(op, values[x], second)) {
            return false;
        }
        double value = Functions.value(op, values[x], second);
        boolean bounded = Math.abs(value) <= LARGEST;
        if (!bounded) {
            return false;
        }
        use(x);
        if (binary) {
            use(y);
        }
        values[builder.size()] = value;
        unused++;
        root = append(op, x, y, constant);
        return true;
    }

    private int append(Op op, int x, int y, double constant) {
        if (op.operands() == 2) {
            return builder.binary(op, x, y);
        }
        return op.hasConstant() ? builder.withConstant(op, x, constant) : builder.unary(op, x);
    }

    private void use(int node) {
        if (!used[node]) {
            used[node] = true;
            unused--;
        }
    }

    private static boolean isDefined(Op op, double x, double second) {
        return switch (op) {
            case LOG, POW, RDIV_CONST -> isPositive(x);
            case DIV -> isPositive(second);
            case RELU -> Math.abs(x) >= CLOSEST_TO_KINK;
            case EXP, TANH, SIGMOID -> Math.abs(x) <= LARGEST_ARGUMENT;
            default -> true;
        };
    }

    private static boolean isPositive(double x) {
        return x >= SMALLEST_POSITIVE && x <= LARGEST_POSITIVE;
    }

    private double constant(Op op) {
        if (!op.hasConstant()) {
            return 0;
        }
        if (op == Op.POW) {
            return EXPONENTS[random.nextInt(EXPONENTS.length)];
        }
        double size = decimal(0.5, 2);
        return random.nextInt(4) == 0 ? -size : size;
    }

    /** A number with two decimals. */
    private double decimal(double least, double most) {
        return Math.round(100 * (least + (most - least) * random.nextDouble())) / 100.0;
    }
}
