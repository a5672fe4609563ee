package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.EngineMembers;
import org.chainmark.reference.Op;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.chainmark.suite.Submission;

/** A sum so long that a backward which calls itself runs out of stack. */
final class DeepGraph {
    private static final int DEPTH = 20_000;

    private DeepGraph() {}

    /** Whether the student's engine ran out of stack. */
    static boolean overflows(Submission submission, Set<Op> available) {
        if (!available.contains(Op.ADD)) {
            return false;
        }
        Script script = new Script();
        Script.Ref sum = script.construct(EngineMembers.LEAF, 1.0);
        Script.Ref one = script.construct(EngineMembers.LEAF, 1.0);
        for (int i = 0; i < DEPTH; i++) {
            sum = script.call(EngineMembers.of(Op.ADD), sum, one);
        }
        script.call(EngineMembers.BACKWARD, sum);
        script.report(EngineMembers.GRAD, one);
        return submission.run(List.of(script)).get(0) instanceof Answer.Threw threw
                && threw.exception().type().endsWith("StackOverflowError");
    }
}
