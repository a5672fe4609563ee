package org.chainmark.studentjvm;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.protocol.ExceptionData;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.JudgeMessage.CallbackReturned;
import org.chainmark.protocol.JudgeMessage.CallbackThrew;
import org.chainmark.protocol.JudgeMessage.Load;
import org.chainmark.protocol.JudgeMessage.Reset;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.MessageInput;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.StudentMessage.Ready;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.ScriptThrew;
import org.chainmark.protocol.StudentMessage.Threw;
import org.chainmark.protocol.WireValue;
import org.jspecify.annotations.Nullable;

/** Does what the judge's messages ask for, one after the other, on the thread that runs it. */
final class Server implements Functions.Line {
    private final MessageInput in;
    private final MessageOutput out;
    private final PrintedOutput printed;
    private final HandleTable handles = new HandleTable();
    private final Functions functions = new Functions(this);
    private final ArgumentReader arguments = new ArgumentReader(handles, functions);
    private @Nullable LoadedClasses loaded;

    /** Why the judge cannot be talked to any more. The student's code may have caught what was thrown then. */
    private @Nullable Exception broken;

    Server(InputStream in, OutputStream out, PrintedOutput printed) {
        this.in = new MessageInput(in);
        this.out = new MessageOutput(out);
        this.printed = printed;
        printed.sendTo(this.out);
    }

    /** Serves until the stream ends. */
    void run() throws IOException, ProtocolViolation {
        while (true) {
            JudgeMessage message = in.fromJudge();
            if (message instanceof Load load) {
                load(load);
            } else if (message instanceof Reset) {
                handles.drop();
                printed.reset();
            } else {
                serve(message);
            }
        }
    }

    private void load(Load load) throws IOException, ProtocolViolation {
        if (loaded != null) {
            throw new ProtocolViolation("classes are given twice");
        }
        loaded = new LoadedClasses(load, handles, functions, arguments);
        out.send(new Ready(loaded.missing()));
    }

    private void serve(JudgeMessage message) throws IOException, ProtocolViolation {
        LoadedClasses classes = loaded;
        if (classes == null) {
            throw new ProtocolViolation("nothing is loaded");
        }
        if (message instanceof Call call) {
            answer(classes.call(call), classes);
        } else if (message instanceof RunScript script) {
            answer(classes.run(script), classes);
        } else {
            throw new ProtocolViolation("an answer without a question");
        }
    }

    private void answer(StudentMessage answer, LoadedClasses classes) throws IOException, ProtocolViolation {
        if (broken instanceof IOException e) {
            throw e;
        }
        if (broken instanceof ProtocolViolation e) {
            throw e;
        }
        // The student's code may have interrupted this thread.
        Thread.interrupted();
        printed.send();
        try {
            out.send(answer);
        } catch (ProtocolViolation e) {
            out.send(tooLarge(answer, classes.describe(new IllegalStateException("the result is too large"))));
        }
    }

    private static StudentMessage tooLarge(StudentMessage answer, ExceptionData exception) throws ProtocolViolation {
        if (answer instanceof Returned returned) {
            return new Threw(returned.id(), exception);
        }
        if (answer instanceof ScriptDone done) {
            return new ScriptThrew(done.id(), 0, exception);
        }
        throw new ProtocolViolation("an exception that cannot be sent");
    }

    /** Asks the judge for the result of one of its functions; until it answers, it may make calls of its own. */
    @Override
    public @Nullable Object ask(int function, @Nullable Object[] given, Type type) {
        LoadedClasses classes = loaded;
        if (broken != null || classes == null) {
            throw new IllegalStateException("the judge cannot be asked any more");
        }
        List<WireValue> values = new ArrayList<>();
        for (Object argument : given) {
            values.add(classes.results().writeAny(argument, 0));
        }
        try {
            printed.send();
            send(new CallbackRequested(function, values));
            JudgeMessage answer = serveUntilAnswered();
            if (answer instanceof CallbackReturned returned) {
                return arguments.read(returned.value(), type);
            }
        } catch (IOException | ProtocolViolation e) {
            broken = e;
        } catch (StackOverflowError e) {
            broken = new ProtocolViolation("the stack overflowed while the judge was asked");
        }
        throw new IllegalStateException("the function that was passed in did not return");
    }

    private void send(CallbackRequested question) throws IOException {
        try {
            out.send(question);
        } catch (ProtocolViolation tooLarge) {
            throw new IllegalArgumentException("the arguments of a function are too large", tooLarge);
        }
    }

    private JudgeMessage serveUntilAnswered() throws IOException, ProtocolViolation {
        while (true) {
            JudgeMessage message = in.fromJudge();
            if (message instanceof CallbackReturned || message instanceof CallbackThrew) {
                return message;
            }
            serve(message);
        }
    }
}
