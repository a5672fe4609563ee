package org.chainmark.exercises.open.engine.program;

import java.util.Optional;
import org.chainmark.results.Counterexample.Mark;

/** What a diagnosis knows about single contributions, so that it need not be read off the numbers. */
@FunctionalInterface
public interface KnownMarks {
    /** Nothing is known: the numbers decide everywhere. */
    KnownMarks NONE = (reader, position) -> Optional.empty();

    /**
     * What became of the contribution of a node to one of its operands; empty or unknown if the numbers should decide.
     *
     * @param reader index of the node in the program
     * @param position which operand: 0 or 1
     */
    Optional<Mark> of(int reader, int position);
}
