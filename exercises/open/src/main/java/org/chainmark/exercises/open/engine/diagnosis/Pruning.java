package org.chainmark.exercises.open.engine.diagnosis;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;

/** Copies what is needed of a program. */
final class Pruning {
    private static final int NOT_COPIED = -1;
    private static final String NAMES = "xyzwabcdefghpqrstuv";

    private final Program source;
    private final Program.Builder target = Program.builder();
    private final int[] copies;
    private final Set<String> names = new HashSet<>();
    private int replaced = NOT_COPIED;
    private double value;

    Pruning(Program source) {
        this.source = source;
        this.copies = new int[source.size()];
        Arrays.fill(copies, NOT_COPIED);
        for (int node = 0; node < source.size(); node++) {
            names.add(source.name(node));
        }
    }

    /** The program that ends at an inner node. */
    Program rootedAt(int root) {
        boolean[] needed = new boolean[source.size()];
        needed[root] = true;
        for (int node = root; node >= 0; node--) {
            for (int position = 0; needed[node] && position < operands(node); position++) {
                needed[source.operand(node, position)] = true;
            }
        }
        for (int node = 0; node <= root; node++) {
            if (needed[node]) {
                copies[node] = copy(node);
            }
        }
        return target.build(copies[root]);
    }

    /** The program with a leaf in the place of an inner node, and with what only that node needed left out. */
    Program withLeaf(int node, double nodeValue) {
        replaced = node;
        // Two decimals are easier to type in, and any value will do.
        double rounded = Math.round(100 * nodeValue) / 100.0;
        value = rounded == 0 ? nodeValue : rounded;
        return rootedAt(source.root());
    }

    private int operands(int node) {
        return node == replaced ? 0 : source.op(node).operands();
    }

    private int copy(int node) {
        if (node == replaced) {
            return target.leaf(freeName(), value);
        }
        Op op = source.op(node);
        double constant = source.constant(node);
        if (op == Op.LEAF) {
            String name = source.name(node);
            return name.isEmpty() ? target.number(constant) : target.leaf(name, constant);
        }
        int first = copies[source.operand(node, 0)];
        if (op.operands() == 2) {
            return target.binary(op, first, copies[source.operand(node, 1)]);
        }
        return op.hasConstant() ? target.withConstant(op, first, constant) : target.unary(op, first);
    }

    private String freeName() {
        for (int i = 0; i < NAMES.length(); i++) {
            if (!names.contains(NAMES.substring(i, i + 1))) {
                return NAMES.substring(i, i + 1);
            }
        }
        return "n" + replaced;
    }
}
