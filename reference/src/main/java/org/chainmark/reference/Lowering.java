package org.chainmark.reference;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which operations an engine makes from others: a {@link Recipe} per operation. Rewrites a program into what such an
 * engine computes, so that a fault of {@code mul} also shows through a {@code div} made from it. Immutable.
 */
public final class Lowering {
    /** Every operation written out. */
    public static final Lowering NONE = new Lowering(new EnumMap<>(Op.class));

    private final Map<Op, Recipe> recipes;

    private Lowering(Map<Op, Recipe> recipes) {
        this.recipes = recipes;
    }

    /**
     * This lowering with another recipe for one operation.
     *
     * @throws IllegalArgumentException if the operation is not made in that way
     */
    public Lowering with(Op op, Recipe recipe) {
        if (!Recipe.of(op).contains(recipe)) {
            throw new IllegalArgumentException(op + " is not made by " + recipe);
        }
        Map<Op, Recipe> more = new EnumMap<>(Op.class);
        more.putAll(recipes);
        more.put(op, recipe);
        return new Lowering(more);
    }

    public Recipe recipe(Op op) {
        return recipes.getOrDefault(op, Recipe.ITSELF);
    }

    /** The operations that an operation is made from in the end: itself, if it is written out. */
    public Set<Op> primitives(Op op) {
        Set<Op> parts = recipe(op).uses(op);
        if (parts.isEmpty()) {
            return EnumSet.of(op);
        }
        Set<Op> primitives = EnumSet.noneOf(Op.class);
        parts.forEach(part -> primitives.addAll(primitives(part)));
        return primitives;
    }

    /** The program in which composed operations are replaced by what they are made from. */
    public Lowered lower(Program program) {
        for (int node = 0; node < program.size(); node++) {
            if (recipe(program.op(node)) != Recipe.ITSELF) {
                return new Rewriter(program).rewrite();
            }
        }
        return new Lowered(program, IntStream.range(0, program.size()).toArray(), true);
    }

    @Override
    public String toString() {
        return recipes.toString();
    }

    /** A rewritten program and where the nodes of the original are in it. */
    public static final class Lowered {
        private final Program program;
        private final int[] nodes;
        private final boolean unchanged;

        private Lowered(Program program, int[] nodes, boolean unchanged) {
            this.program = program;
            this.nodes = nodes;
            this.unchanged = unchanged;
        }

        /** Whether nothing was replaced. */
        public boolean isTheSame() {
            return unchanged;
        }

        /** The program of primitive operations. */
        public Program program() {
            return program;
        }

        /** The node of the rewritten program that has the value and the gradient of a node of the original. */
        public int node(int ofOriginal) {
            return nodes[ofOriginal];
        }
    }

    private final class Rewriter {
        private final Program source;
        private final Program.Builder target = Program.builder();

        Rewriter(Program source) {
            this.source = source;
        }

        Lowered rewrite() {
            int[] nodes = new int[source.size()];
            for (int node = 0; node < source.size(); node++) {
                nodes[node] = copy(node, nodes);
            }
            return new Lowered(target.build(nodes[source.root()]), nodes, false);
        }

        private int copy(int node, int[] nodes) {
            Op op = source.op(node);
            double constant = source.constant(node);
            if (op == Op.LEAF) {
                String name = source.name(node);
                return name.isEmpty() ? target.number(constant) : target.leaf(name, constant);
            }
            int x = nodes[source.operand(node, 0)];
            int y = op.operands() == 2 ? nodes[source.operand(node, 1)] : x;
            return append(op, x, y, constant);
        }

        private int append(Op op, int x, int y, double c) {
            return switch (recipe(op)) {
                case ITSELF -> primitive(op, x, y, c);
                case LEAF -> fromLeaf(op, x, c);
                case TIMES_MINUS_ONE -> constant(Op.MUL_CONST, x, -1);
                case ADD_NEGATED -> append(Op.ADD, x, unary(Op.NEG, y), 0);
                case ADD_TIMES_MINUS_ONE -> append(Op.ADD, x, constant(Op.MUL_CONST, y, -1), 0);
                case MULTIPLY_BY_POWER -> append(Op.MUL, x, constant(Op.POW, y, -1), 0);
                case ADD_OPPOSITE -> constant(Op.ADD_CONST, x, -c);
                case MULTIPLY_BY_INVERSE -> constant(Op.MUL_CONST, x, 1 / c);
                case NEGATE_THEN_ADD -> constant(Op.ADD_CONST, unary(Op.NEG, x), c);
                case SUBTRACT_THEN_NEGATE -> unary(Op.NEG, constant(Op.SUB_CONST, x, c));
                case POWER_THEN_MULTIPLY -> constant(Op.MUL_CONST, constant(Op.POW, x, -1), c);
            };
        }

        private int unary(Op op, int x) {
            return append(op, x, x, 0);
        }

        private int constant(Op op, int x, double c) {
            return append(op, x, x, c);
        }

        private int fromLeaf(Op op, int x, double c) {
            int leaf = target.number(c);
            boolean reversed = op == Op.RSUB_CONST || op == Op.RDIV_CONST;
            return append(Recipe.withTwoOperands(op), reversed ? leaf : x, reversed ? x : leaf, 0);
        }

        private int primitive(Op op, int x, int y, double c) {
            if (op.operands() == 2) {
                return target.binary(op, x, y);
            }
            return op.hasConstant() ? target.withConstant(op, x, c) : target.unary(op, x);
        }
    }
}
