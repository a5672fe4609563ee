package org.chainmark.exercises.hidden.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmark.exercises.hidden.engine.Flaw.Kind;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.reference.Op;
import org.chainmark.suite.Member;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.StudentException;
import org.jspecify.annotations.Nullable;

/**
 * An engine for suites to practise on, in their own JVM: right, or with the flaws that it is given. It shares nothing
 * with the reference engine but the names of the operations.
 */
final class PracticeEngine implements Values {
    /** Where a recursion of a student's usually ends. */
    private static final int STACK = 10_000;

    private final Set<Flaw> flaws;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<Op, Rule> rules = new EnumMap<>(Op.class);
    private final List<PracticeNode> remembered = new ArrayList<>();
    private final Set<PracticeNode> rememberedNodes = new HashSet<>();
    private @Nullable PracticeNode newest;

    PracticeEngine(Set<Flaw> flaws) {
        this.flaws = flaws;
        flaws.forEach(flaw -> kinds.add(flaw.kind()));
        EnumSet.complementOf(EnumSet.of(Op.LEAF)).forEach(op -> rules.put(op, Rule.of(op, this::has)));
    }

    @Override
    public Node of(double data) {
        return made(new PracticeNode(this, Op.LEAF, List.of(), 0, data));
    }

    boolean has(Kind kind) {
        return kinds.contains(kind);
    }

    boolean has(Kind kind, Op op) {
        return kinds.contains(kind) && flaws.contains(new Flaw(kind, op));
    }

    boolean overwrites(Op op, int position) {
        return has(Kind.OVERWRITES, op) || has(position == 0 ? Kind.OVERWRITES_FIRST : Kind.OVERWRITES_SECOND, op);
    }

    double slope(Op op, int position, double x, double y) {
        Rule rule = rule(op);
        double slope = (position == 0 ? rule.first() : rule.second()).applyAsDouble(x, y);
        return has(Kind.WRONG_SLOPE, op) ? 1.5 * slope : slope;
    }

    Node apply(Op op, PracticeNode first, Node second) {
        PracticeNode other = (PracticeNode) second;
        return apply(op, List.of(first, other), 0, rule(op).value().applyAsDouble(first.data(), other.data()));
    }

    Node apply(Op op, PracticeNode operand, double constant) {
        if (op == Op.LOG && operand.data() <= 0 && !has(Kind.LOG_UNCHECKED)) {
            throw new StudentException(IllegalArgumentException.class.getName(), "", List.of());
        }
        return apply(op, List.of(operand), constant, rule(op).value().applyAsDouble(operand.data(), constant));
    }

    private Node apply(Op op, List<PracticeNode> operands, double constant, double right) {
        if (has(Kind.MISSING, op)) {
            throw new MissingMemberException(member(op));
        }
        double data = has(Kind.WRONG_NUMBER, op) ? right + 0.25 : right;
        if (has(Kind.CHANGES_ITS_OPERAND, op)) {
            operands.get(0).replaceData(data);
            return operands.get(0);
        }
        return made(new PracticeNode(this, op, operands, constant, data));
    }

    private Node made(PracticeNode node) {
        newest = node;
        return node;
    }

    void backward(PracticeNode root) {
        List<PracticeNode> order = order(root);
        if (has(Kind.CLEARS_BEFORE)) {
            order.forEach(node -> node.setGrad(0));
        }
        if (!has(Kind.NO_SEED)) {
            PracticeNode seeded = newest != null && has(Kind.SEEDS_NEWEST) ? newest : root;
            seeded.setGrad(has(Kind.SEEDS_WITH_NUMBER) ? seeded.data() : 1);
        }
        order.forEach(PracticeNode::handOn);
        if (has(Kind.CLEARS_INNER_AFTER)) {
            order.stream().filter(node -> !node.operands().isEmpty()).forEach(node -> node.setGrad(0));
        }
    }

    private List<PracticeNode> order(PracticeNode root) {
        if (has(Kind.RECURSES) && Visits.depth(root) > STACK) {
            throw new StudentException(StackOverflowError.class.getName(), "", List.of());
        }
        if (has(Kind.PREORDER) || has(Kind.BREADTH_FIRST)) {
            return Visits.asMet(root, has(Kind.BREADTH_FIRST));
        }
        if (has(Kind.OPERANDS_FIRST)) {
            return Visits.operandsFirst(root, node -> node);
        }
        if (has(Kind.EQUAL_NUMBERS_ARE_ONE)) {
            List<PracticeNode> order = Visits.operandsFirst(root, PracticeNode::data);
            Collections.reverse(order);
            return order;
        }
        return has(Kind.REMEMBERS_ORDER) ? orderWithTheRemembered(root) : Visits.consumersFirst(root);
    }

    /** The list of nodes is never emptied: those of earlier graphs are visited again, after the new ones. */
    private List<PracticeNode> orderWithTheRemembered(PracticeNode root) {
        List<PracticeNode> order = Visits.consumersFirst(root);
        order.removeIf(node -> !rememberedNodes.add(node));
        remembered.addAll(0, order);
        return List.copyOf(remembered);
    }

    /** The member of the contract that computes an operation. */
    static Member member(Op op) {
        String name = op.method().replaceFirst("\\(.*", "");
        if (op.operands() == 2) {
            return Member.of(Node.class, name, Node.class);
        }
        return op.hasConstant() ? Member.of(Node.class, name, double.class) : Member.of(Node.class, name);
    }

    private Rule rule(Op op) {
        Rule rule = rules.get(op);
        if (rule == null) {
            throw new IllegalArgumentException(op + " follows no rule");
        }
        return rule;
    }
}
