package org.chainmark.exercises.open.engine.program;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.reference.Op;
import org.chainmark.suite.Member;
import org.chainmark.suite.Submission;

/** The members of a student's engine that programs need. */
public final class EngineMembers {
    public static final Member LEAF = Member.of(Values.class, "of", double.class);
    public static final Member DATA = Member.of(Node.class, "data");
    public static final Member GRAD = Member.of(Node.class, "grad");
    public static final Member PREV = Member.of(Node.class, "prev");
    public static final Member BACKWARD = Member.of(Node.class, "backward");

    private static final Map<Op, Member> OPERATIONS = EnumSet.complementOf(EnumSet.of(Op.LEAF)).stream()
            .collect(Collectors.toUnmodifiableMap(op -> op, EngineMembers::find));

    private EngineMembers() {}

    /** The method that computes an operation, or the constructor for a leaf. */
    public static Member of(Op op) {
        return OPERATIONS.getOrDefault(op, LEAF);
    }

    /** Whether the submission has what every program needs: leaves, data, gradients and backward. */
    public static boolean areEnough(Submission submission) {
        return submission.has(LEAF) && submission.has(DATA) && submission.has(GRAD) && submission.has(BACKWARD);
    }

    /** The operations that the submission has a method for, in the order of {@link Op}; without {@link Op#LEAF}. */
    public static Set<Op> operations(Submission submission) {
        Set<Op> operations = EnumSet.noneOf(Op.class);
        OPERATIONS.forEach((op, member) -> {
            if (submission.has(member)) {
                operations.add(op);
            }
        });
        return operations;
    }

    private static Member find(Op op) {
        // The name of the method is what stands before the parameters: mul in mul(double).
        String name = op.method().replaceFirst("\\(.*", "");
        if (op.operands() == 2) {
            return Member.of(Node.class, name, Node.class);
        }
        return op.hasConstant() ? Member.of(Node.class, name, double.class) : Member.of(Node.class, name);
    }
}
