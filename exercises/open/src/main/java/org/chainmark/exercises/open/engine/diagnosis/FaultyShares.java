package org.chainmark.exercises.open.engine.diagnosis;

import java.util.List;
import java.util.Optional;
import org.chainmark.exercises.open.engine.program.KnownMarks;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Program;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.Faults;
import org.chainmark.reference.fault.FaultyTape;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.suite.Tolerance;

/**
 * Which shares the faults of single operations make wrong, where the numbers alone leave it open: of {@code x - x} they
 * only say that the sum of two shares is not right.
 */
final class FaultyShares implements KnownMarks {
    private final Program program;
    private final NodeNumbers numbers;
    private final List<Fault> faults;
    private final FaultyTape right = new FaultyTape();
    private final FaultyTape faulty = new FaultyTape();

    /**
     * Works out the shares.
     *
     * @param numbers those of the student's engine
     * @param faults what explains them
     */
    FaultyShares(Program program, NodeNumbers numbers, List<Fault> faults) {
        this.program = program;
        this.numbers = numbers;
        this.faults = List.copyOf(faults);
        right.evaluate(program, Traversal.USUAL, Faults.NONE);
        faulty.evaluate(program, Traversal.USUAL, Faults.of(faults));
    }

    @Override
    public Optional<Mark> of(int reader, int position) {
        boolean concerned = faults.stream().anyMatch(fault -> fault.operations().contains(program.op(reader)));
        // Where the value itself is wrong, the share is not what to look at.
        if (!concerned || !Tolerance.same(right.data(reader), faulty.data(reader), right.dataMagnitude(reader))) {
            return Optional.empty();
        }
        double upstream = numbers.gradient(reader);
        double wanted = right.contribution(reader, position, upstream);
        double actual = faulty.contribution(reader, position, upstream);
        double magnitude = right.contributionMagnitude(reader, position, upstream, Math.abs(upstream));
        return Tolerance.same(wanted, actual, magnitude) ? Optional.empty() : Optional.of(Mark.WRONG);
    }
}
