package org.chainmark.exercises.open.engine.diagnosis;

import java.util.EnumSet;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.exercises.open.engine.program.ProgramAnswer;
import org.chainmark.exercises.open.engine.program.ProgramAnswer.NoNumbers;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.suite.Answer;

/**
 * Something that the student's engine was asked to run.
 *
 * @param scenario what it was
 * @param answer what the engine made of it
 * @param operations the operations in it
 * @param agreeing how many of its observations are right
 */
record Probe(Scenario scenario, ProgramAnswer answer, Set<Op> operations, int agreeing) {
    static Probe of(Scenario scenario, ProgramAnswer answer, FaultyTape tape) {
        tape.evaluate(scenario, Traversal.USUAL, null, Faults.NONE);
        Probe probe = new Probe(scenario, answer, operations(scenario.program()), 0);
        return new Probe(scenario, answer, probe.operations, probe.agreeing(tape));
    }

    /** The operations that a program uses. */
    static Set<Op> operations(Program program) {
        Set<Op> ops = EnumSet.noneOf(Op.class);
        for (int node = 0; node < program.size(); node++) {
            ops.add(program.op(node));
        }
        ops.remove(Op.LEAF);
        return ops;
    }

    Program program() {
        return scenario.program();
    }

    int size() {
        return program().size();
    }

    /** How many things were observed: data and gradient of every node, or that it ended early. */
    int observations() {
        return answer instanceof NodeNumbers ? 2 * size() : 1;
    }

    boolean isRight() {
        return agreeing == observations();
    }

    boolean hasNumbers() {
        return answer instanceof NodeNumbers;
    }

    /** Whether the student JVM did not survive it. */
    boolean isLost() {
        return answer instanceof NoNumbers none && none.cause() instanceof Answer.Lost;
    }

    boolean isMissing() {
        return answer instanceof NoNumbers none && none.cause() instanceof Answer.Missing;
    }

    /** Whether the student's engine threw an exception of that simple name. */
    boolean threw(String exception) {
        return answer instanceof NoNumbers none
                && none.cause() instanceof Answer.Threw threw
                && simpleName(threw.exception().type()).equals(exception);
    }

    /** Whether it is the operation on leaves, at ordinary numbers. */
    boolean isPlainUseOf(Op op) {
        return program().toString().equals(OperationProbes.alone(op).toString());
    }

    /** How many observations are those of a tape that evaluated the scenario. */
    int agreeing(FaultyTape tape) {
        String thrown = tape.thrown();
        if (answer instanceof NodeNumbers numbers) {
            return thrown == null ? numbers.agreeing(tape) : 0;
        }
        return thrown != null && threw(thrown) ? 1 : 0;
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
