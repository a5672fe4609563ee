package org.chainmark.exercises.open.engine.diagnosis;

import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.exercises.open.engine.program.ProgramAnswer;
import org.chainmark.exercises.open.engine.program.ProgramAnswer.NoNumbers;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.suite.Answer;

/**
 * A program that the student's engine was asked to run.
 *
 * @param program the program
 * @param answer what the engine made of it
 * @param agreeing how many of its numbers are right
 */
record Probe(Program program, ProgramAnswer answer, int agreeing) {
    static Probe of(Program program, ProgramAnswer answer, Tape tape) {
        tape.evaluate(program);
        int agreeing = answer instanceof NodeNumbers numbers ? numbers.agreeing(tape) : 0;
        return new Probe(program, answer, agreeing);
    }

    /** How many numbers were asked for: data and gradient of every node. */
    int numbers() {
        return 2 * program.size();
    }

    boolean isRight() {
        return agreeing == numbers();
    }

    boolean hasNumbers() {
        return answer instanceof NodeNumbers;
    }

    /** Whether the student JVM did not survive it. */
    boolean isLost() {
        return answer instanceof NoNumbers none && none.cause() instanceof Answer.Lost;
    }
}
