package org.chainmark.suite;

import java.util.List;

/** What came of a {@link Script}. */
public sealed interface Answer {
    /**
     * The results, for a check that cannot do without them.
     *
     * @throws StudentException if a call threw
     * @throws MissingMemberException if a member is missing
     * @throws ScriptLostException if the student JVM was lost
     */
    default Completed completed() {
        if (this instanceof Threw threw) {
            throw threw.exception();
        }
        if (this instanceof Missing missing) {
            throw new MissingMemberException(missing.member());
        }
        if (this instanceof Lost lost) {
            throw new ScriptLostException(lost.reason());
        }
        return (Completed) this;
    }

    /**
     * All calls returned.
     *
     * @param values results of the reported calls, in order: {@code Double}, {@code Boolean}, {@code Integer}, {@code
     *     Long}, {@code String}, {@code double[]}, contract proxies, lists of these
     */
    record Completed(List<Object> values) implements Answer {
        public Completed {
            values = List.copyOf(values);
        }

        /** The reported result at a position, which must be a number. */
        public double number(int position) {
            return ((Number) values.get(position)).doubleValue();
        }
    }

    /** The call at an index threw; later calls were not made. */
    record Threw(int call, StudentException exception) implements Answer {}

    /** The call at an index names a member that the student's class does not have; nothing was called. */
    record Missing(int call, Member member) implements Answer {}

    /**
     * The student JVM did not survive the script or used up its time.
     *
     * @param reason says how, worded for a student
     */
    record Lost(Reason reason) implements Answer {
        /** How a script was lost. */
        public enum Reason {
            TIMED_OUT,
            DIED,
            PROTOCOL_VIOLATION
        }
    }
}
