package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.Counterexamples;
import org.chainmark.exercises.open.engine.program.ProgramAnswer.NoNumbers;
import org.chainmark.reference.Op;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.suite.Answer;

/**
 * An operation that does not get through the simplest program there is.
 *
 * @param op the operation
 * @param probe the program and the exception
 * @param threw the exception
 * @param backward whether it was thrown by backward, and not by the operation
 */
record Crash(Op op, Probe probe, Answer.Threw threw, boolean backward) {
    /** What the template's methods throw until they are written. */
    private static final String UNWRITTEN = "not written yet";

    /** The operations that crash on their own. */
    static List<Crash> of(List<Probe> probes, Set<Op> available) {
        return available.stream()
                .flatMap(op -> probes.stream()
                        .filter(probe -> probe.operations().equals(Set.of(op)) && probe.isPlainUseOf(op))
                        .findFirst()
                        .flatMap(probe -> of(op, probe))
                        .stream())
                .toList();
    }

    private static Optional<Crash> of(Op op, Probe probe) {
        if (probe.answer() instanceof NoNumbers none && none.cause() instanceof Answer.Threw threw) {
            // The nodes are made by the first calls, and the next one is backward.
            return Optional.of(new Crash(op, probe, threw, threw.call() >= probe.size()));
        }
        return Optional.empty();
    }

    Diagnosis diagnosis() {
        Fact headline = Fact.of(headline())
                .with("op", op.method())
                .with("exception", threw.exception().type())
                .with("message", threw.exception().text());
        return new Diagnosis(List.of(), 1, 1, List.of(headline), Counterexamples.of(probe.program(), probe.answer()));
    }

    private String headline() {
        String type = threw.exception().type();
        if (type.endsWith("UnsupportedOperationException")
                && threw.exception().text().startsWith(UNWRITTEN)) {
            return backward ? "crash.unwritten-backward" : "crash.unwritten";
        }
        if (backward) {
            return type.endsWith("NullPointerException") ? "crash.no-code" : "crash.backward";
        }
        return "crash.operation";
    }
}
