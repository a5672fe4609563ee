package org.chainmark.studentjvm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.protocol.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The judge's functions and objects as the student's code sees them. Each may be called only while the call that it was
 * passed to is running, and only on that call's thread.
 *
 * <p>An object is an interface with methods that have consecutive numbers, see {@link MethodNumbers}; the first one
 * stands for the object. As long as it is open, the same number is the same proxy, so that {@code ==} means what it says.
 */
final class Functions {
    /** How a function is called: asks the judge and waits. */
    interface Line {
        @Nullable
        Object ask(int function, @Nullable Object[] arguments, Type result);
    }

    /** Levels of recursion that must fit on the stack before a question is sent, so that it cannot overflow half-way. */
    private static final int HEADROOM = 1_000;

    private final Thread thread = Thread.currentThread();
    private final Line line;
    private final List<FunctionProxy> open = new ArrayList<>();
    private final Map<Integer, Object> proxies = new HashMap<>();
    private int depth;

    Functions(Line line) {
        this.line = line;
    }

    /** How many functions are open; for {@link #close}. */
    int mark() {
        return open.size();
    }

    /** Ends the functions that were opened since the mark. */
    void close(int mark) {
        while (open.size() > mark) {
            FunctionProxy ended = open.remove(open.size() - 1);
            ended.closed = true;
            proxies.remove(ended.id);
        }
    }

    /** The function as an instance of an interface, or null if the type is none. */
    @Nullable
    Object proxy(int id, Class<?> type) {
        if (!type.isInterface()) {
            return null;
        }
        Object known = proxies.get(id);
        if (known != null) {
            return known;
        }
        FunctionProxy handler = new FunctionProxy(id, type);
        Object proxy = Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
        open.add(handler);
        proxies.put(id, proxy);
        return proxy;
    }

    /** The number of the judge's function that a value stands for, or null if the value is something else. */
    static @Nullable Integer numberOf(Object value) {
        if (!Proxy.isProxyClass(value.getClass())
                || !(Proxy.getInvocationHandler(value) instanceof FunctionProxy function)) {
            return null;
        }
        if (function.closed) {
            throw new IllegalStateException("an object was used after the call that it was passed to had ended");
        }
        return function.id;
    }

    private @Nullable Object ask(FunctionProxy function, Method method, @Nullable Object[] arguments) {
        if (Thread.currentThread() != thread) {
            throw new IllegalStateException("a function that was passed in was called on another thread");
        }
        if (function.closed) {
            throw new IllegalStateException("a function was called after the call that it was passed to had ended");
        }
        if (depth == Limits.CALLBACK_DEPTH) {
            throw new IllegalStateException("functions call each other more than " + depth + " levels deep");
        }
        headroom(HEADROOM);
        depth++;
        try {
            int number = function.id + MethodNumbers.of(function.type, method);
            return line.ask(number, arguments, method.getGenericReturnType());
        } finally {
            depth--;
        }
    }

    private static int headroom(int levels) {
        return levels == 0 ? 0 : headroom(levels - 1) + 1;
    }

    private final class FunctionProxy implements InvocationHandler {
        private final int id;
        private final Class<?> type;
        private volatile boolean closed;

        FunctionProxy(int id, Class<?> type) {
            this.id = id;
            this.type = type;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> proxy == given[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> type.getSimpleName();
                };
            }
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, given)
                    : ask(this, method, given);
        }
    }
}
