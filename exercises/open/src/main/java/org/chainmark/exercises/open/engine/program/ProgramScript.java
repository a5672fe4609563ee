package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.chainmark.suite.Script.Ref;
import org.chainmark.suite.Submission;

/** Runs programs on a student's engine: builds all nodes, calls backward on the root, asks every node for its numbers. */
public final class ProgramScript {
    private ProgramScript() {}

    /** The calls that run a program. */
    public static Script of(Program program) {
        return of(Scenario.of(program));
    }

    /** The calls that run a scenario. */
    public static Script of(Scenario scenario) {
        Program program = scenario.program();
        Script script = new Script();
        List<Ref> nodes = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            nodes.add(append(script, program, node, nodes, false));
        }
        scenario.roots().forEach(root -> script.call(EngineMembers.BACKWARD, nodes.get(root)));
        for (Ref node : nodes) {
            script.report(EngineMembers.DATA, node);
            script.report(EngineMembers.GRAD, node);
        }
        return script;
    }

    /** The calls that build a program and report each node, and the operands that it has recorded. */
    public static Script ofGraph(Program program) {
        Script script = new Script();
        List<Ref> nodes = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            nodes.add(append(script, program, node, nodes, true));
            script.report(EngineMembers.PREV, nodes.get(node));
        }
        return script;
    }

    /** Runs scenarios, each on its own; one answer per scenario, in order. */
    public static List<ProgramAnswer> run(Submission submission, List<Scenario> scenarios) {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        List<Answer> answers =
                submission.run(scenarios.stream().map(ProgramScript::of).toList());
        List<ProgramAnswer> read = new ArrayList<>();
        for (int i = 0; i < scenarios.size(); i++) {
            read.add(ProgramAnswer.of(scenarios.get(i).program(), answers.get(i)));
        }
        return read;
    }

    private static Ref append(Script script, Program program, int node, List<Ref> nodes, boolean reported) {
        Op op = program.op(node);
        double constant = program.constant(node);
        if (op == Op.LEAF) {
            return reported
                    ? script.reportConstructed(EngineMembers.LEAF, constant)
                    : script.construct(EngineMembers.LEAF, constant);
        }
        Ref target = nodes.get(program.operand(node, 0));
        Object[] arguments = op.operands() == 2
                ? new Object[] {nodes.get(program.operand(node, 1))}
                : op.hasConstant() ? new Object[] {constant} : new Object[0];
        return reported
                ? script.report(EngineMembers.of(op), target, arguments)
                : script.call(EngineMembers.of(op), target, arguments);
    }
}
