package org.chainmark.judge.student;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.JudgeMessage.CallbackReturned;
import org.chainmark.protocol.JudgeMessage.CallbackThrew;
import org.chainmark.protocol.Limits;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.StudentMessage.CallbackRequested;
import org.chainmark.protocol.WireValue;
import org.chainmark.suite.StudentException;
import org.jspecify.annotations.Nullable;

/**
 * The functions and objects of the judge's that the student's code may use, while the calls they were passed to are
 * running. An object's methods have consecutive numbers; the first of them stands for the object.
 */
final class Functions {
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int next;
    private int running;

    /** One running call: its functions, and the first thing that failed in any of them. */
    final class Frame implements AutoCloseable {
        private final Map<Integer, Function> functions = new HashMap<>();
        private final Map<Integer, Object> objects = new HashMap<>();
        private final IdentityHashMap<Object, Map<Type, Integer>> known = new IdentityHashMap<>();
        private @Nullable Throwable failure;

        /** The number of an object, the same one as long as a call is running to which it was passed. */
        int register(Object object, Type declared) {
            Type type = declared instanceof ParameterizedType ? declared : WireTypes.raw(declared);
            for (Frame frame : frames) {
                Integer number = frame.known.getOrDefault(object, Map.of()).get(type);
                if (number != null) {
                    return number;
                }
            }
            int number = next;
            for (FunctionType method : FunctionType.methodsOf(declared)) {
                functions.put(next++, new Function(object, method));
            }
            objects.put(number, object);
            known.computeIfAbsent(object, any -> new HashMap<>()).put(type, number);
            return number;
        }

        /** Throws what failed in a function during this call, whether or not the student's code caught it. */
        void rethrow() {
            if (failure instanceof RuntimeException e) {
                throw e;
            }
            if (failure instanceof Error e) {
                throw e;
            }
            if (failure != null) {
                throw new IllegalStateException("a function that was passed to the student's code failed", failure);
            }
        }

        @Override
        public void close() {
            frames.remove(this);
        }
    }

    private record Function(Object implementation, FunctionType type) {}

    /** Begins a call. */
    Frame open() {
        Frame frame = new Frame();
        frames.push(frame);
        return frame;
    }

    /** Whether a function of the judge is running now. */
    boolean isRunning() {
        return running > 0;
    }

    /** Does what the student's code asked for; what fails is kept in the innermost running call. */
    JudgeMessage run(CallbackRequested request, HandleSpace space) throws ProtocolViolation {
        Function function = find(request.function());
        List<WireValue> values = request.arguments();
        if (running == Limits.CALLBACK_DEPTH) {
            throw new ProtocolViolation("callbacks are nested too deep");
        }
        if (values.size() != function.type().method().getParameterCount()) {
            throw new ProtocolViolation("a function called with " + values.size() + " arguments");
        }
        Frame frame = frames.element();
        running++;
        try {
            return new CallbackReturned(call(function, values, space));
        } catch (Throwable thrown) {
            if (frame.failure == null) {
                frame.failure = thrown;
            }
            return new CallbackThrew();
        } finally {
            running--;
        }
    }

    private Function find(int id) throws ProtocolViolation {
        for (Frame frame : frames) {
            Function function = frame.functions.get(id);
            if (function != null) {
                return function;
            }
        }
        throw new ProtocolViolation("an unknown function: " + id);
    }

    /** The object that the student's code gave back. */
    Object object(int number) throws ProtocolViolation {
        for (Frame frame : frames) {
            Object object = frame.objects.get(number);
            if (object != null) {
                return object;
            }
        }
        throw new ProtocolViolation("an unknown object: " + number);
    }

    private WireValue call(Function function, List<WireValue> values, HandleSpace space) throws Throwable {
        Method method = function.type().method();
        @Nullable Object[] arguments = new Object[values.size()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = argument(values.get(i), function.type().parameter(i), space);
        }
        method.setAccessible(true);
        Object result;
        try {
            result = method.invoke(function.implementation(), arguments);
        } catch (InvocationTargetException e) {
            Throwable cause = e.getCause();
            throw cause == null ? e : cause;
        }
        if (result == null) {
            return WireValue.Nothing.NOTHING;
        }
        Type declared = function.type().result();
        boolean asDeclared =
                WireTypes.raw(declared).isInterface() && WireTypes.raw(declared).isInstance(result);
        return ValueWriter.arguments(space, frames.element()).write(result, asDeclared ? declared : result.getClass());
    }

    /** The student's code chooses the arguments, so an unfit one is its mistake. */
    private Object argument(WireValue value, Type type, HandleSpace space) {
        Object argument;
        try {
            argument = new ValueReader(space, this).read(value, type);
        } catch (ProtocolViolation e) {
            throw new StudentException(
                    "java.lang.ClassCastException",
                    "a function was called with an argument that is no "
                            + WireTypes.raw(type).getSimpleName(),
                    List.of());
        }
        if (argument == null) {
            throw new StudentException("java.lang.NullPointerException", "a function was called with null", List.of());
        }
        return argument;
    }
}
