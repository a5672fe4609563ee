package org.chainmark.judge.student;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.judge.student.ContractTable.Entry;
import org.chainmark.protocol.JudgeMessage.ScriptCall;
import org.jspecify.annotations.Nullable;

/** Which members came back from a call, and which of the others get less time because they never did. */
final class Haste {
    private final ContractTable table;
    private final boolean[] returned;
    private final Map<Integer, Terms> hurried = new HashMap<>();

    /** Less time, because of a member that never came back. */
    record Terms(Entry entry, CheckLimits limits) {}

    Haste(ContractTable table) {
        this.table = table;
        this.returned = new boolean[table.size()];
    }

    /** Whether the member gets the limits: not if it has come back before. */
    boolean hurry(Entry entry, CheckLimits limits) {
        if (!returned[entry.number()]) {
            hurried.put(entry.number(), new Terms(entry, limits));
        }
        return !returned[entry.number()];
    }

    void clear() {
        hurried.clear();
    }

    /** The terms for a call, or null if there are none of its own. */
    @Nullable
    Terms of(Entry entry) {
        return hurried.get(entry.number());
    }

    /** The terms for a script: those of its first call that has any. */
    @Nullable
    Terms of(List<ScriptCall> script) {
        if (hurried.isEmpty()) {
            return null;
        }
        for (ScriptCall call : script) {
            Terms terms = of(table.entry(call.member()));
            if (terms != null) {
                return terms;
            }
        }
        return null;
    }

    /** A call came back, with a result or an exception. */
    void returned(int member) {
        if (!returned[member]) {
            returned[member] = true;
            hurried.remove(member);
        }
    }

    /** So many calls of a script, the first ones, came back. */
    void returned(List<ScriptCall> script, int calls) {
        for (int i = 0; i < calls; i++) {
            returned(script.get(i).member());
        }
    }
}
