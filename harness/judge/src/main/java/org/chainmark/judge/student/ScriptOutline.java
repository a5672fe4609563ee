package org.chainmark.judge.student;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.judge.student.ContractTable.Entry;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.JudgeMessage.ScriptCall;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.WireType;
import org.chainmark.protocol.WireValue;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.jspecify.annotations.Nullable;

/** A script whose members have been looked up: what is sent for it, and how its answer is read. */
final class ScriptOutline {
    private final List<Script.Call> calls;
    private final Entry[] entries;
    private final boolean hasFunctions;

    private ScriptOutline(List<Script.Call> calls, Entry[] entries, boolean hasFunctions) {
        this.calls = calls;
        this.entries = entries;
        this.hasFunctions = hasFunctions;
    }

    static ScriptOutline of(Script script, ContractTable table) {
        List<Script.Call> calls = script.calls();
        Entry[] entries = new Entry[calls.size()];
        boolean hasFunctions = false;
        for (int i = 0; i < entries.length; i++) {
            Script.Call call = calls.get(i);
            entries[i] = table.entry(call.member().method());
            hasFunctions |= hasFunctions(call.arguments());
        }
        return new ScriptOutline(calls, entries, hasFunctions);
    }

    private static boolean hasFunctions(List<Object> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (ValueWriter.hasFunction(arguments.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** How many calls there are. */
    int size() {
        return entries.length;
    }

    /** Whether a function of the judge is among the arguments. */
    boolean hasFunctions() {
        return hasFunctions;
    }

    /** The first call of a member that the student's class does not have. */
    Answer.@Nullable Missing missing(StudentSession session) {
        for (int i = 0; i < entries.length; i++) {
            if (session.isMissing(entries[i])) {
                return new Answer.Missing(i, entries[i].member());
            }
        }
        return null;
    }

    RunScript message(int id, HandleSpace space, Functions.Frame frame) {
        List<ScriptCall> sent = new ArrayList<>(entries.length);
        for (int i = 0; i < entries.length; i++) {
            sent.add(call(calls.get(i), entries[i], ValueWriter.arguments(space, frame, i)));
        }
        return new RunScript(id, sent);
    }

    private static ScriptCall call(Script.Call call, Entry entry, ValueWriter writer) {
        List<Object> arguments = call.arguments();
        if (entry.isStatic() != (call.target() == Script.Call.NO_TARGET)
                || entry.parameterTypes().size() != arguments.size()) {
            throw new IllegalArgumentException(
                    "a call that does not fit " + entry.member().signature());
        }
        if (call.reported() && entry.resultKind() == WireType.Kind.VOID) {
            throw new IllegalArgumentException(entry.member().signature() + " has no result to report");
        }
        return new ScriptCall(entry.number(), call.target(), values(arguments, entry, writer), call.reported());
    }

    private static List<WireValue> values(List<Object> arguments, Entry entry, ValueWriter writer) {
        if (arguments.isEmpty()) {
            return List.of();
        }
        List<WireValue> values = new ArrayList<>(arguments.size());
        for (int i = 0; i < arguments.size(); i++) {
            values.add(writer.write(arguments.get(i), entry.parameterTypes().get(i)));
        }
        return values;
    }

    /** Reads the results of the reported calls. */
    Answer completed(List<WireValue> values, ValueReader reader) throws ProtocolViolation {
        List<Object> read = new ArrayList<>(values.size());
        for (int i = 0; i < entries.length; i++) {
            if (!calls.get(i).reported()) {
                continue;
            }
            if (read.size() == values.size()) {
                throw new ProtocolViolation("too few results of a script");
            }
            Object value = reader.read(values.get(read.size()), entries[i].resultType());
            if (value == null) {
                return new Answer.Threw(i, entries[i].returnedNull());
            }
            read.add(value);
        }
        if (read.size() != values.size()) {
            throw new ProtocolViolation("too many results of a script");
        }
        return new Answer.Completed(read);
    }
}
