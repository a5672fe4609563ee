package org.chainmark.suite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A list of calls whose arguments may name results of earlier calls of the same script. It travels to the student JVM
 * as one message and comes back as one, which makes a thousand generated graphs cheap.
 *
 * <p>Arguments are what a {@link Member}'s parameters allow, with a {@link Ref} for an object of the student's.
 */
public final class Script {
    private final List<Call> calls = new ArrayList<>();

    /** The result of an earlier call: its index in the script. */
    public record Ref(int index) {}

    /**
     * One call.
     *
     * @param target the object it is made on, or {@link #NO_TARGET} for a constructor or a static method
     * @param reported whether its result is wanted back; without that the result stays in the student JVM
     */
    public record Call(Member member, int target, List<Object> arguments, boolean reported) {
        public static final int NO_TARGET = -1;

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Calls a constructor or a static method. */
    public Ref construct(Member member, Object... arguments) {
        return append(member, Call.NO_TARGET, arguments, false);
    }

    /** Calls a constructor or a static method and wants the object in the {@link Answer}. */
    public Ref reportConstructed(Member member, Object... arguments) {
        return append(member, Call.NO_TARGET, arguments, true);
    }

    /** Calls a method on an earlier result. */
    public Ref call(Member member, Ref target, Object... arguments) {
        return append(member, target.index(), arguments, false);
    }

    /** Calls a method on an earlier result and wants its result in the {@link Answer}. */
    public Ref report(Member member, Ref target, Object... arguments) {
        return append(member, target.index(), arguments, true);
    }

    public List<Call> calls() {
        return Collections.unmodifiableList(calls);
    }

    private Ref append(Member member, int target, Object[] arguments, boolean reported) {
        if (target >= calls.size()) {
            throw new IllegalArgumentException("a call can only name earlier results: " + target);
        }
        calls.add(new Call(member, target, List.of(arguments), reported));
        return new Ref(calls.size() - 1);
    }
}
