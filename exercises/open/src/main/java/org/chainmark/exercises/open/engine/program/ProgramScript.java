package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.chainmark.suite.Script.Ref;
import org.chainmark.suite.Submission;

/** Runs programs on a student's engine: builds all nodes, calls backward on the root, asks every node for its numbers. */
public final class ProgramScript {
    private ProgramScript() {}

    /** The calls that run a program. */
    public static Script of(Program program) {
        Script script = new Script();
        List<Ref> nodes = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            nodes.add(append(script, program, node, nodes));
        }
        script.call(EngineMembers.BACKWARD, nodes.get(program.root()));
        for (Ref node : nodes) {
            script.report(EngineMembers.DATA, node);
            script.report(EngineMembers.GRAD, node);
        }
        return script;
    }

    /** Runs programs, each on its own; one answer per program, in order. */
    public static List<ProgramAnswer> run(Submission submission, List<Program> programs) {
        if (programs.isEmpty()) {
            return List.of();
        }
        List<Answer> answers =
                submission.run(programs.stream().map(ProgramScript::of).toList());
        List<ProgramAnswer> read = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            read.add(ProgramAnswer.of(programs.get(i), answers.get(i)));
        }
        return read;
    }

    private static Ref append(Script script, Program program, int node, List<Ref> nodes) {
        Op op = program.op(node);
        if (op == Op.LEAF) {
            return script.construct(EngineMembers.LEAF, program.constant(node));
        }
        Ref target = nodes.get(program.operand(node, 0));
        if (op.operands() == 2) {
            return script.call(EngineMembers.of(op), target, nodes.get(program.operand(node, 1)));
        }
        return op.hasConstant()
                ? script.call(EngineMembers.of(op), target, program.constant(node))
                : script.call(EngineMembers.of(op), target);
    }
}
