package org.chainmark.judge.student;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.chainmark.judge.student.ContractTable.Entry;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.JudgeMessage.ScriptCall;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.ScriptThrew;
import org.chainmark.protocol.WireType;
import org.chainmark.protocol.WireValue;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.jspecify.annotations.Nullable;

/**
 * Runs scripts. Those without functions among their arguments are sent one after the other without waiting, while the
 * answers are read; the pipe itself bounds how far ahead the sender gets.
 */
final class ScriptRunner {
    private final StudentSession session;
    private final Functions functions;
    private final ContractTable table;
    private final Haste haste;

    /** Calls that are turned into messages ahead of their turn; bounds the memory for them. */
    private static final int CALLS_AHEAD = 100_000;

    /** A script and its place in the list. */
    record Numbered(int index, Script script, RunScript message) {}

    ScriptRunner(StudentSession session, Functions functions, ContractTable table, Haste haste) {
        this.session = session;
        this.functions = functions;
        this.table = table;
        this.haste = haste;
    }

    List<Answer> run(List<Script> scripts) {
        @Nullable Answer[] answers = new Answer[scripts.size()];
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int i = 0; i < answers.length; i++) {
            answers[i] = missing(scripts.get(i));
            if (answers[i] == null) {
                waiting.add(i);
            }
        }
        while (!waiting.isEmpty()) {
            CheckRun check = session.running();
            if (check.isOver()) {
                answers[waiting.remove()] =
                        lost(check.losses().get(check.losses().size() - 1));
            } else {
                runSome(scripts, waiting, answers);
            }
        }
        return Arrays.asList(answers);
    }

    private Answer.@Nullable Missing missing(Script script) {
        for (int i = 0; i < script.calls().size(); i++) {
            Entry entry = table.entry(script.calls().get(i).member().method());
            if (session.isMissing(entry)) {
                return new Answer.Missing(i, entry.member());
            }
        }
        return null;
    }

    /** Answers at least the first of the waiting scripts. */
    private void runSome(List<Script> scripts, Deque<Integer> waiting, @Nullable Answer[] answers) {
        HandleSpace space = session.space();
        try (Functions.Frame frame = functions.open()) {
            if (mustRunAlone(scripts.get(waiting.element()))) {
                int index = waiting.element();
                Script script = scripts.get(index);
                Numbered numbered = new Numbered(index, script, message(script, space, frame));
                answers[index] = runAlone(numbered, space, frame);
                waiting.remove();
            } else {
                runPipelined(batch(scripts, waiting, space, frame), space, waiting, answers);
            }
        } catch (StudentLostException e) {
            // A script names an object of a student JVM that was lost before, or lost it in a function.
            answers[waiting.remove()] = lost(e);
        }
    }

    private List<Numbered> batch(
            List<Script> scripts, Deque<Integer> waiting, HandleSpace space, Functions.Frame frame) {
        List<Numbered> batch = new ArrayList<>();
        int calls = 0;
        for (int index : waiting) {
            Script script = scripts.get(index);
            if (!batch.isEmpty() && (calls > CALLS_AHEAD || mustRunAlone(script))) {
                break;
            }
            try {
                batch.add(new Numbered(index, script, message(script, space, frame)));
            } catch (StudentLostException e) {
                if (batch.isEmpty()) {
                    throw e;
                }
                break;
            }
            calls += script.calls().size();
        }
        return batch;
    }

    private boolean mustRunAlone(Script script) {
        return functions.isRunning() || hasFunctions(script);
    }

    private Answer runAlone(Numbered numbered, HandleSpace space, Functions.Frame frame) {
        space.connection().begin(session.running(), haste.of(numbered.message().calls()));
        try {
            StudentMessage message = session.exchange(numbered.message(), space);
            space.connection().begin(session.running(), null);
            frame.rethrow();
            return answer(numbered, message, space);
        } catch (IOException | ProtocolViolation e) {
            return lost(space.connection().lose(e, null));
        }
    }

    private void runPipelined(
            List<Numbered> batch, HandleSpace space, Deque<Integer> waiting, @Nullable Answer[] answers) {
        StudentConnection connection = space.connection();
        try (ScriptSender sender = new ScriptSender(connection, batch)) {
            try {
                for (Numbered numbered : batch) {
                    connection.begin(
                            session.running(), haste.of(numbered.message().calls()));
                    Answer answer = answer(numbered, connection.receive(), space);
                    answers[numbered.index()] = answer;
                    waiting.remove();
                }
                connection.begin(session.running(), null);
            } catch (IOException | ProtocolViolation e) {
                RuntimeException failure = sender.failure();
                if (failure != null) {
                    throw failure;
                }
                answers[waiting.remove()] = lost(connection.lose(e, null));
            } catch (RuntimeException e) {
                // Lets the sender end too.
                connection.close();
                throw e;
            }
        }
    }

    private RunScript message(Script script, HandleSpace space, Functions.Frame frame) {
        List<ScriptCall> calls = new ArrayList<>(script.calls().size());
        for (int i = 0; i < script.calls().size(); i++) {
            calls.add(call(script.calls().get(i), ValueWriter.arguments(space, frame, i)));
        }
        return new RunScript(session.nextId(), calls);
    }

    private ScriptCall call(Script.Call call, ValueWriter writer) {
        Entry entry = table.entry(call.member().method());
        if (entry.isStatic() != (call.target() == Script.Call.NO_TARGET)
                || entry.parameterTypes().size() != call.arguments().size()) {
            throw new IllegalArgumentException(
                    "a call that does not fit " + entry.member().signature());
        }
        if (call.reported() && entry.resultKind() == WireType.Kind.VOID) {
            throw new IllegalArgumentException(entry.member().signature() + " has no result to report");
        }
        List<WireValue> values = new ArrayList<>(call.arguments().size());
        for (int i = 0; i < call.arguments().size(); i++) {
            values.add(
                    writer.write(call.arguments().get(i), entry.parameterTypes().get(i)));
        }
        return new ScriptCall(entry.number(), call.target(), values, call.reported());
    }

    private Answer answer(Numbered numbered, StudentMessage message, HandleSpace space) throws ProtocolViolation {
        int id = numbered.message().id();
        Script script = numbered.script();
        if (message instanceof ScriptThrew threw
                && threw.id() == id
                && threw.call() < script.calls().size()) {
            haste.returned(numbered.message().calls(), threw.call() + 1);
            return new Answer.Threw(threw.call(), StudentSession.exception(threw.exception()));
        }
        if (message instanceof ScriptDone done && done.id() == id) {
            haste.returned(numbered.message().calls(), script.calls().size());
            return completed(script, done.values(), space);
        }
        throw new ProtocolViolation("an answer that does not fit the script");
    }

    private Answer completed(Script script, List<WireValue> values, HandleSpace space) throws ProtocolViolation {
        List<Object> read = new ArrayList<>(values.size());
        for (int i = 0; i < script.calls().size(); i++) {
            Script.Call call = script.calls().get(i);
            if (!call.reported()) {
                continue;
            }
            if (read.size() == values.size()) {
                throw new ProtocolViolation("too few results of a script");
            }
            Entry entry = table.entry(call.member().method());
            Object value = ValueReader.read(values.get(read.size()), entry.resultType(), space);
            if (value == null) {
                return new Answer.Threw(i, entry.returnedNull());
            }
            read.add(value);
        }
        if (read.size() != values.size()) {
            throw new ProtocolViolation("too many results of a script");
        }
        return new Answer.Completed(read);
    }

    private static boolean hasFunctions(Script script) {
        for (Script.Call call : script.calls()) {
            for (Object argument : call.arguments()) {
                if (ValueWriter.isFunction(argument)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Answer.Lost lost(StudentLostException loss) {
        return new Answer.Lost(
                switch (loss.reason()) {
                    case CPU_LIMIT, WALL_LIMIT -> Answer.Lost.Reason.TIMED_OUT;
                    case DIED -> Answer.Lost.Reason.DIED;
                    case PROTOCOL_VIOLATION -> Answer.Lost.Reason.PROTOCOL_VIOLATION;
                });
    }
}
