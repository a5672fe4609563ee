package org.chainmark.judge.student;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.ScriptThrew;
import org.chainmark.suite.Answer;
import org.chainmark.suite.Script;
import org.jspecify.annotations.Nullable;

/**
 * Runs scripts. Those without functions among their arguments are sent one after the other without waiting, while the
 * answers are read; how far ahead the sender gets is bounded.
 */
final class ScriptRunner {
    /** Calls that are turned into messages ahead of their turn: enough to keep the student JVM busy. */
    private static final int CALLS_AHEAD = 5_000;

    private final StudentSession session;
    private final Functions functions;
    private final ContractTable table;
    private final Haste haste;

    /** A script that is on its way. */
    private record Sent(int index, RunScript message) {}

    ScriptRunner(StudentSession session, Functions functions, ContractTable table, Haste haste) {
        this.session = session;
        this.functions = functions;
        this.table = table;
        this.haste = haste;
    }

    List<Answer> run(List<Script> scripts) {
        @Nullable Answer[] answers = new Answer[scripts.size()];
        List<ScriptOutline> outlines = new ArrayList<>(answers.length);
        Deque<Integer> waiting = new ArrayDeque<>();
        for (int i = 0; i < answers.length; i++) {
            ScriptOutline outline = ScriptOutline.of(scripts.get(i), table);
            outlines.add(outline);
            answers[i] = outline.missing(session);
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
                runSome(outlines, waiting, answers);
            }
        }
        return Arrays.asList(answers);
    }

    /** Answers at least the first of the waiting scripts. */
    private void runSome(List<ScriptOutline> outlines, Deque<Integer> waiting, @Nullable Answer[] answers) {
        HandleSpace space = session.space();
        try (Functions.Frame frame = functions.open()) {
            int first = waiting.element();
            if (mustRunAlone(outlines.get(first))) {
                answers[first] = runAlone(outlines.get(first), space, frame);
                waiting.remove();
            } else {
                runPipelined(new Batch(outlines, waiting, space, frame), space, waiting, answers);
            }
        } catch (StudentLostException e) {
            // A script names an object of a student JVM that was lost before, or lost it in a function.
            answers[waiting.remove()] = lost(e);
        }
    }

    private boolean mustRunAlone(ScriptOutline outline) {
        return functions.isRunning() || outline.hasFunctions();
    }

    private Answer runAlone(ScriptOutline outline, HandleSpace space, Functions.Frame frame) {
        RunScript message = outline.message(session.nextId(), space, frame);
        space.connection().begin(session.running(), haste.of(message.calls()));
        try {
            StudentMessage answer = session.exchange(message, space);
            space.connection().begin(session.running(), null);
            frame.rethrow();
            return answer(outline, message, answer, space);
        } catch (IOException | ProtocolViolation e) {
            return lost(space.connection().lose(e, null));
        }
    }

    private void runPipelined(Batch batch, HandleSpace space, Deque<Integer> waiting, @Nullable Answer[] answers) {
        StudentConnection connection = space.connection();
        try (ScriptSender sender = new ScriptSender(connection)) {
            try {
                batch.sendAhead(sender);
                for (Sent sent = batch.next(); sent != null; sent = batch.next()) {
                    connection.begin(session.running(), haste.of(sent.message().calls()));
                    answers[sent.index()] = answer(batch.outline(sent), sent.message(), connection.receive(), space);
                    waiting.remove();
                    batch.answered();
                    batch.sendAhead(sender);
                }
                connection.begin(session.running(), null);
            } catch (IOException | ProtocolViolation e) {
                RuntimeException failure = sender.failure();
                if (failure != null) {
                    throw failure;
                }
                answers[waiting.remove()] = lost(connection.lose(e, null));
            } catch (RuntimeException e) {
                if (batch.next() != null) {
                    // Nobody will read the answers that are still to come. Lets the sender end too.
                    connection.close();
                }
                throw e;
            }
        }
    }

    private Answer answer(ScriptOutline outline, RunScript script, StudentMessage message, HandleSpace space)
            throws ProtocolViolation {
        if (message instanceof ScriptThrew threw && threw.id() == script.id() && threw.call() < outline.size()) {
            haste.returned(script.calls(), threw.call() + 1);
            return new Answer.Threw(threw.call(), StudentSession.exception(threw.exception()));
        }
        if (message instanceof ScriptDone done && done.id() == script.id()) {
            haste.returned(script.calls(), outline.size());
            return outline.completed(done.values(), new ValueReader(space, functions));
        }
        throw new ProtocolViolation("an answer that does not fit the script");
    }

    private static Answer.Lost lost(StudentLostException loss) {
        return new Answer.Lost(
                switch (loss.reason()) {
                    case CPU_LIMIT, WALL_LIMIT -> Answer.Lost.Reason.TIMED_OUT;
                    case DIED -> Answer.Lost.Reason.DIED;
                    case PROTOCOL_VIOLATION -> Answer.Lost.Reason.PROTOCOL_VIOLATION;
                });
    }

    /** The scripts that go to one student JVM without waiting, turned into messages a little ahead of their turn. */
    private final class Batch {
        private final List<ScriptOutline> outlines;
        private final Iterator<Integer> unsent;
        private final HandleSpace space;
        private final Functions.Frame frame;
        private final Deque<Sent> underWay = new ArrayDeque<>();
        private int callsUnderWay;
        private boolean ended;

        Batch(List<ScriptOutline> outlines, Deque<Integer> waiting, HandleSpace space, Functions.Frame frame) {
            this.outlines = outlines;
            // A copy, since scripts leave the queue when they are answered.
            this.unsent = List.copyOf(waiting).iterator();
            this.space = space;
            this.frame = frame;
        }

        /** Sends scripts until enough are under way, or one has to wait for the others' answers. */
        void sendAhead(ScriptSender sender) {
            while (!ended && callsUnderWay < CALLS_AHEAD && unsent.hasNext()) {
                int index = unsent.next();
                ScriptOutline outline = outlines.get(index);
                ended = mustRunAlone(outline);
                if (!ended) {
                    send(index, outline, sender);
                }
            }
        }

        private void send(int index, ScriptOutline outline, ScriptSender sender) {
            RunScript message;
            try {
                message = outline.message(session.nextId(), space, frame);
            } catch (RuntimeException e) {
                // It is said in its turn, after the scripts before it have been answered.
                if (underWay.isEmpty()) {
                    throw e;
                }
                ended = true;
                return;
            }
            underWay.add(new Sent(index, message));
            callsUnderWay += outline.size();
            sender.send(message);
        }

        /** The script whose answer comes next, or null if all that were sent are answered. */
        @Nullable
        Sent next() {
            return underWay.peek();
        }

        void answered() {
            callsUnderWay -= outline(underWay.remove()).size();
        }

        ScriptOutline outline(Sent sent) {
            return outlines.get(sent.index());
        }
    }
}
