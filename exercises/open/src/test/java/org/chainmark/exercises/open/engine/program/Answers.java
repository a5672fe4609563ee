package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.suite.Answer;

/** What an engine would answer, made up for tests. */
final class Answers {
    private Answers() {}

    /** Right data and these gradients. */
    static NodeNumbers withGradients(Program program, double... gradients) {
        Tape tape = new Tape();
        tape.evaluate(program);
        double[] data = new double[program.size()];
        for (int node = 0; node < data.length; node++) {
            data[node] = tape.data(node);
        }
        return of(program, data, gradients);
    }

    /** A right engine's answer. */
    static NodeNumbers right(Program program) {
        Tape tape = new Tape();
        tape.evaluate(program);
        double[] gradients = new double[program.size()];
        for (int node = 0; node < gradients.length; node++) {
            gradients[node] = tape.gradient(node);
        }
        return withGradients(program, gradients);
    }

    static NodeNumbers of(Program program, double[] data, double[] gradients) {
        List<Object> values = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            values.add(data[node]);
            values.add(gradients[node]);
        }
        return (NodeNumbers) ProgramAnswer.of(program, new Answer.Completed(values));
    }
}
