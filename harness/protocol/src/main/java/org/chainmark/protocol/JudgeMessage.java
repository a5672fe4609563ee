package org.chainmark.protocol;

import java.util.List;
import java.util.Map;

/** What the judge says to the student JVM. */
public sealed interface JudgeMessage {
    /**
     * The first message, sent once: the classes and the members that will be called.
     *
     * @param classes class files by full class name
     * @param contracts members are numbered through all contracts, from 0
     */
    record Load(Map<String, byte[]> classes, List<Contract> contracts) implements JudgeMessage {
        public Load {
            classes = Map.copyOf(classes);
            contracts = List.copyOf(contracts);
        }
    }

    /** The wanted members of one class of the student's. */
    record Contract(String className, List<MemberBinding> members) {
        public Contract {
            members = List.copyOf(members);
        }
    }

    /**
     * Calls a member.
     *
     * @param target handle of the object, or {@link #NO_TARGET}
     */
    record Call(int id, int member, int target, List<WireValue> arguments) implements JudgeMessage {
        public static final int NO_TARGET = -1;

        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    /** Makes calls one after the other. */
    record RunScript(int id, List<ScriptCall> calls) implements JudgeMessage {
        public RunScript {
            calls = List.copyOf(calls);
        }
    }

    /**
     * One call of a script.
     *
     * @param target index of the earlier call whose result is the target, or {@link Call#NO_TARGET}
     * @param reported whether the result is wanted back
     */
    record ScriptCall(int member, int target, List<WireValue> arguments, boolean reported) {
        public ScriptCall {
            arguments = List.copyOf(arguments);
        }
    }

    /** Answers the innermost callback. */
    record CallbackReturned(WireValue value) implements JudgeMessage {}

    /** The innermost callback failed in the judge, which keeps the reason to itself. */
    record CallbackThrew() implements JudgeMessage {}

    /** Drops all handles and starts to keep printed output anew. Has no answer. */
    record Reset() implements JudgeMessage {}
}
