package org.chainmark.studentjvm;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.protocol.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The judge's functions as the student's code sees them. Each may be called only while the call that it was passed to
 * is running, and only on that call's thread.
 */
final class Functions {
    /** How a function is called: asks the judge and waits. */
    interface Line {
        @Nullable
        Object ask(int function, @Nullable Object[] arguments, Class<?> result);
    }

    /** Levels of recursion that must fit on the stack before a question is sent, so that it cannot overflow half-way. */
    private static final int HEADROOM = 1_000;

    private final Thread thread = Thread.currentThread();
    private final Line line;
    private final List<FunctionProxy> open = new ArrayList<>();
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
            open.remove(open.size() - 1).closed = true;
        }
    }

    /** The function as an instance of an interface, or null if the type is none. */
    @Nullable
    Object proxy(int id, Class<?> type) {
        if (!type.isInterface()) {
            return null;
        }
        FunctionProxy proxy = new FunctionProxy(id);
        open.add(proxy);
        ClassLoader loader = type.getClassLoader();
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, proxy);
    }

    private @Nullable Object ask(FunctionProxy function, @Nullable Object[] arguments, Class<?> result) {
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
            return line.ask(function.id, arguments, result);
        } finally {
            depth--;
        }
    }

    private static int headroom(int levels) {
        return levels == 0 ? 0 : headroom(levels - 1) + 1;
    }

    private final class FunctionProxy implements InvocationHandler {
        private final int id;
        private volatile boolean closed;

        FunctionProxy(int id) {
            this.id = id;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.getDeclaringClass() == Object.class) {
                return switch (method.getName()) {
                    case "equals" -> proxy == given[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "function";
                };
            }
            return method.isDefault()
                    ? InvocationHandler.invokeDefault(proxy, method, given)
                    : ask(this, given, method.getReturnType());
        }
    }
}
