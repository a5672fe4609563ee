package org.chainmark.studentjvm;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.protocol.ExceptionData;
import org.chainmark.protocol.JudgeMessage.Call;
import org.chainmark.protocol.JudgeMessage.Load;
import org.chainmark.protocol.JudgeMessage.RunScript;
import org.chainmark.protocol.JudgeMessage.ScriptCall;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage;
import org.chainmark.protocol.StudentMessage.Returned;
import org.chainmark.protocol.StudentMessage.ScriptDone;
import org.chainmark.protocol.StudentMessage.ScriptThrew;
import org.chainmark.protocol.StudentMessage.Threw;
import org.chainmark.protocol.WireValue;
import org.jspecify.annotations.Nullable;

/** The student's classes and the members of them that the judge calls. Whatever those throw is an answer. */
final class LoadedClasses {
    private static final @Nullable Object[] NO_RESULTS = {};

    private final HandleTable handles;
    private final Functions functions;
    private final ArgumentReader arguments;
    private final ResultWriter results;
    private final ExceptionReport exceptions;
    private final @Nullable BoundMember[] members;

    LoadedClasses(Load load, HandleTable handles, Functions functions, ArgumentReader arguments) {
        this.handles = handles;
        this.functions = functions;
        this.arguments = arguments;
        StudentLoader loader = new StudentLoader(load.classes());
        Thread.currentThread().setContextClassLoader(loader);
        results = new ResultWriter(loader, handles);
        exceptions = new ExceptionReport(loader);
        members = new Binder(loader).bind(load.contracts());
    }

    /** Numbers of the members that were not found. */
    List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            if (members[i] == null) {
                missing.add(i);
            }
        }
        return missing;
    }

    ResultWriter results() {
        return results;
    }

    ExceptionData describe(Throwable thrown) {
        return exceptions.of(thrown);
    }

    StudentMessage call(Call call) throws ProtocolViolation {
        int mark = functions.mark();
        BoundMember member = member(call.member());
        Object target = call.target() == Call.NO_TARGET ? null : handles.object(call.target());
        @Nullable Object[] given = arguments.read(member.signature(), call.arguments(), NO_RESULTS, 0);
        try {
            Object result = member.invoke(target, given);
            return new Returned(call.id(), results.write(member.signature(), result));
        } catch (Throwable thrown) {
            return new Threw(call.id(), exceptions.of(thrown));
        } finally {
            functions.close(mark);
        }
    }

    StudentMessage run(RunScript script) throws ProtocolViolation {
        int mark = functions.mark();
        try {
            return runCalls(script);
        } finally {
            functions.close(mark);
        }
    }

    private StudentMessage runCalls(RunScript script) throws ProtocolViolation {
        int count = script.calls().size();
        @Nullable Object[] earlier = new Object[count];
        List<WireValue> reported = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ScriptCall call = script.calls().get(i);
            BoundMember member = member(call.member());
            Object target = call.target() == Call.NO_TARGET ? null : ArgumentReader.earlier(call.target(), earlier, i);
            @Nullable Object[] given = arguments.read(member.signature(), call.arguments(), earlier, i);
            try {
                Object result = member.invoke(target, given);
                if (call.reported()) {
                    reported.add(results.write(member.signature(), result));
                } else {
                    ResultWriter.check(member.signature(), result);
                }
                earlier[i] = result;
            } catch (Throwable thrown) {
                return new ScriptThrew(script.id(), i, exceptions.of(thrown));
            }
        }
        return new ScriptDone(script.id(), reported);
    }

    private BoundMember member(int number) throws ProtocolViolation {
        BoundMember member = number < members.length ? members[number] : null;
        if (member == null) {
            throw new ProtocolViolation("member " + number + " is not bound");
        }
        return member;
    }
}
