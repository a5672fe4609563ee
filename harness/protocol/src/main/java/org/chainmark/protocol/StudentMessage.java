package org.chainmark.protocol;

import java.util.List;

/** What the student JVM says to the judge. Nothing of it is trusted. */
public sealed interface StudentMessage {
    /**
     * Answers {@link JudgeMessage.Load}.
     *
     * @param missing numbers of the members that the student's classes do not have, ascending
     */
    record Ready(List<Integer> missing) implements StudentMessage {
        public Ready {
            missing = List.copyOf(missing);
        }
    }

    /** The call returned. */
    record Returned(int id, WireValue value) implements StudentMessage {}

    /** The call threw. */
    record Threw(int id, ExceptionData exception) implements StudentMessage {}

    /** All calls of the script returned; the values are those of the reported calls, in order. */
    record ScriptDone(int id, List<WireValue> values) implements StudentMessage {
        public ScriptDone {
            values = List.copyOf(values);
        }
    }

    /** A call of the script threw; later ones were not made. */
    record ScriptThrew(int id, int call, ExceptionData exception) implements StudentMessage {}

    /** The student's code calls a function of the judge and waits for its answer. */
    record CallbackRequested(int function, List<WireValue> arguments) implements StudentMessage {
        public CallbackRequested {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * The student's code printed something; sent before the answer to the call.
     *
     * @param text what is kept of it
     * @param dropped bytes that were not kept
     */
    record Output(String text, long dropped) implements StudentMessage {}
}
