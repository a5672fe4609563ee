package org.chainmark.exercises.open.engine.program;

import org.chainmark.reference.Program;
import org.chainmark.suite.Answer;

/** What a student's engine made of a {@link Program}. */
public sealed interface ProgramAnswer permits ProgramAnswer.NoNumbers, NodeNumbers {
    /**
     * It did not get to the end.
     *
     * @param cause an exception, a missing member or a lost JVM
     */
    record NoNumbers(Answer cause) implements ProgramAnswer {}

    /** Reads the answer to {@link ProgramScript#of}. */
    static ProgramAnswer of(Program program, Answer answer) {
        return answer instanceof Answer.Completed completed
                ? NodeNumbers.of(program, completed)
                : new NoNumbers(answer);
    }
}
