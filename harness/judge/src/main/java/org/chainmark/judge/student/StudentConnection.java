package org.chainmark.judge.student;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.MessageInput;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.Output;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.suite.Member;
import org.jspecify.annotations.Nullable;

/** One student JVM and the talk with it, until it is lost. */
final class StudentConnection implements AutoCloseable {
    private static final CheckLimits START_LIMITS = new CheckLimits(Duration.ofSeconds(30), Duration.ofSeconds(60));
    private static final Duration PATIENCE_FOR_EXIT = Duration.ofSeconds(5);
    private static final int EXIT_OUT_OF_MEMORY = 3;

    private final StudentProcess process;
    private final CountingInputStream received;
    private final MessageInput in;
    private final MessageOutput out;
    private final Watch watch;
    private final Future<?> watching;
    private CheckRun run = new CheckRun(START_LIMITS);
    private Haste.@Nullable Terms terms;
    private List<Integer> missing = List.of();
    private @Nullable StudentLostException loss;

    private StudentConnection(StudentProcess process, Watchdog watchdog) {
        this.process = process;
        received = new CountingInputStream(process.fromStudent());
        in = new MessageInput(received);
        out = new MessageOutput(process.toStudent());
        watch = new Watch(process);
        watching = watchdog.start(watch);
    }

    /**
     * Starts a student JVM and waits until it has loaded the submission.
     *
     * @throws StudentJvmUnavailableException if that does not work; none of the student's code has run then
     */
    static StudentConnection open(StudentProcessStarter starter, Watchdog watchdog, JudgeMessage.Load load) {
        StudentConnection connection;
        try {
            connection = new StudentConnection(starter.start(), watchdog);
        } catch (IOException e) {
            throw new StudentJvmUnavailableException("a student JVM could not be started", e);
        }
        try {
            connection.load(load);
            return connection;
        } catch (IOException | ProtocolViolation e) {
            StudentLostException loss = connection.lose(e, null);
            throw new StudentJvmUnavailableException("a student JVM did not get ready: " + loss.detail(), e);
        } catch (RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void load(JudgeMessage.Load load) throws IOException, ProtocolViolation {
        watch.begin(run, START_LIMITS);
        send(load);
        if (!(receive() instanceof Ready ready)) {
            throw new ProtocolViolation("the first message is not that it is ready");
        }
        missing = ready.missing();
        if (!missing.isEmpty() && missing.get(missing.size() - 1) >= memberCount(load)) {
            throw new ProtocolViolation("a member is missing that was not asked for");
        }
        watch.pause();
    }

    private static int memberCount(JudgeMessage.Load load) {
        int count = 0;
        for (JudgeMessage.Contract contract : load.contracts()) {
            count += contract.members().size();
        }
        return count;
    }

    /** Numbers of the members that were not found. */
    List<Integer> missing() {
        return missing;
    }

    /**
     * Attaches a check, whose limits count from now on.
     *
     * @param less limits that apply in place of the check's own, if any
     */
    void begin(CheckRun next, Haste.@Nullable Terms less) {
        run = next;
        terms = less;
        watch.begin(next, less == null ? next.limits() : less.limits());
    }

    void pause() {
        watch.pause();
    }

    /** Sends a message; may block until the student JVM reads, or is ended. */
    void send(JudgeMessage message) throws IOException {
        try {
            out.send(message);
        } catch (ProtocolViolation e) {
            throw new IllegalArgumentException("a call or script is too large to be sent: " + e.getMessage(), e);
        }
    }

    /** Waits for the next message other than printed output. */
    StudentMessage receive() throws IOException, ProtocolViolation {
        while (true) {
            StudentMessage message = in.fromStudent();
            if (run.receive(received.takeCount())) {
                throw new ProtocolViolation("more bytes than a call may send");
            }
            if (!(message instanceof Output output)) {
                return message;
            }
            run.print(output);
        }
    }

    /** Whether the next check can use it. */
    boolean isUsable() {
        return loss == null && watch.killedFor() == null && watch.failure() == null;
    }

    /** How this student JVM was lost, or null while it is not. */
    @Nullable
    StudentLostException loss() {
        return loss;
    }

    /** Ends the student JVM and settles why it was lost. */
    StudentLostException lose(Exception cause, @Nullable Member member) {
        if (loss == null) {
            loss = settle(cause, member);
            run.lose(loss);
            close();
        }
        return loss;
    }

    private StudentLostException settle(Exception cause, @Nullable Member member) {
        RuntimeException failure = watch.failure();
        if (failure != null) {
            close();
            throw new IllegalStateException("the student JVM could not be watched", failure);
        }
        Reason killedFor = watch.killedFor();
        if (killedFor != null) {
            return outOfTime(killedFor, member);
        }
        return cause instanceof ProtocolViolation
                ? lost(Reason.PROTOCOL_VIOLATION, member, String.valueOf(cause.getMessage()))
                : lost(Reason.DIED, member, howItDied());
    }

    /** A script with a member that never came back from any call did not come back because of it. */
    private StudentLostException outOfTime(Reason reason, @Nullable Member member) {
        Haste.Terms less = terms;
        return less == null
                ? new StudentLostException(reason, member, run.limits(), "its limits are " + run.limits())
                : new StudentLostException(
                        reason, less.entry().member(), less.limits(), "its limits are " + less.limits());
    }

    private StudentLostException lost(Reason reason, @Nullable Member member, String detail) {
        return new StudentLostException(reason, member, run.limits(), detail);
    }

    private String howItDied() {
        StudentProcess.Exit exit = process.awaitExit(PATIENCE_FOR_EXIT);
        if (!exit.ended()) {
            return "it closed its connection";
        }
        String how =
                exit.code() == EXIT_OUT_OF_MEMORY ? StudentLostException.OUT_OF_MEMORY : "exit code " + exit.code();
        String lastWords = process.lastWords();
        return lastWords.isBlank() ? how : how + "; " + lastWords;
    }

    @Override
    public void close() {
        watching.cancel(false);
        process.close();
    }
}
