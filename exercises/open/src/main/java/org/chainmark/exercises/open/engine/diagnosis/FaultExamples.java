package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmark.exercises.open.engine.program.ProgramAnswer;
import org.chainmark.exercises.open.engine.program.ProgramAnswer.NoNumbers;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.suite.Answer;
import org.chainmark.suite.StudentException;

/** Finds for a fault the smallest probe on which an engine with it differs from a right one. */
final class FaultExamples {
    /** Long enough for the smallest limit of the catalogue on the nodes that are visited. */
    private static final int LIMITED = 9;

    /** Long enough for recursion to run out of stack. */
    private static final int DEEP = 20_000;

    /** One backward call before several, few nodes before many, short numbers before long ones. */
    private static final Comparator<Scenario> SIMPLEST_FIRST = Comparator.comparing(
                    (Scenario scenario) -> !scenario.isPlain())
            .thenComparingInt(scenario -> scenario.program().size())
            .thenComparingInt(scenario -> scenario.toString().length());

    private static final List<Scenario> SCENARIOS = scenarios();

    private FaultExamples() {}

    /**
     * The smallest probe with the answer of an engine that has the fault; of several variants of the fault, that with the
     * smallest one.
     *
     * @throws IllegalArgumentException if there is no fault with that id, or no probe that shows it
     */
    static Probe smallest(String id) {
        FaultyTape tape = new FaultyTape();
        return FaultCatalogue.all().stream()
                .filter(fault -> fault.id().equals(id))
                .flatMap(fault -> shows(fault, tape))
                .min(Comparator.comparing(Probe::scenario, SIMPLEST_FIRST))
                .orElseThrow(() -> new IllegalArgumentException("no fault that a probe shows: " + id));
    }

    private static Stream<Probe> shows(Fault fault, FaultyTape tape) {
        Faults faults = Faults.of(fault);
        return SCENARIOS.stream()
                .map(scenario -> Probe.of(scenario, answer(scenario, faults, tape), tape))
                .filter(probe -> !probe.isRight())
                .limit(1);
    }

    private static ProgramAnswer answer(Scenario scenario, Faults faults, FaultyTape tape) {
        tape.evaluate(scenario, Traversal.USUAL, null, faults);
        String thrown = tape.thrown();
        if (thrown != null) {
            return new NoNumbers(new Answer.Threw(0, new StudentException(thrown, "", List.of())));
        }
        List<Object> numbers = new ArrayList<>();
        for (int node = 0; node < scenario.program().size(); node++) {
            numbers.add(tape.data(node));
            numbers.add(tape.gradient(node));
        }
        return ProgramAnswer.of(scenario.program(), new Answer.Completed(numbers));
    }

    private static List<Scenario> scenarios() {
        Set<Op> operations = EnumSet.complementOf(EnumSet.of(Op.LEAF));
        List<Program> programs = new ArrayList<>();
        operations.forEach(op -> programs.add(OperationProbes.alone(op)));
        operations.forEach(op -> programs.addAll(new OperationProbes(op, Op.ADD).all()));
        programs.addAll(ShapeProbes.all());
        programs.add(chain(LIMITED));
        programs.add(chain(DEEP));
        List<Scenario> scenarios = new ArrayList<>();
        programs.forEach(program -> scenarios.add(Scenario.of(program)));
        scenarios.addAll(new ProbePrograms(operations).notANumber());
        scenarios.addAll(RepetitionProbes.rebuilt());
        scenarios.addAll(RepetitionProbes.onOneGraph());
        scenarios.sort(SIMPLEST_FIRST);
        return List.copyOf(scenarios);
    }

    /** {@code x + 1 + 1 ...} */
    private static Program chain(int additions) {
        Program.Builder builder = Program.builder();
        int sum = builder.leaf("x", 1);
        for (int i = 0; i < additions; i++) {
            sum = builder.withConstant(Op.ADD_CONST, sum, 1);
        }
        return builder.build(sum);
    }
}
