package org.chainmark.exercises.open.engine.diagnosis;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.chainmark.exercises.open.engine.contract.Node;
import org.jspecify.annotations.Nullable;

/** An object of an engine in this JVM behind its contract, for methods without arguments. */
final class InProcessNode implements InvocationHandler {
    private final Object value;
    private final UnaryOperator<Object> seen;

    private InProcessNode(Object value, UnaryOperator<Object> seen) {
        this.value = value;
        this.seen = seen;
    }

    /**
     * The object as a suite sees it.
     *
     * @param seen does the same to results
     */
    static Node of(Object value, UnaryOperator<Object> seen) {
        return (Node) Proxy.newProxyInstance(
                Node.class.getClassLoader(), new Class<?>[] {Node.class}, new InProcessNode(value, seen));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> arguments != null && arguments[0] != null && isSame(arguments[0]);
                case "hashCode" -> System.identityHashCode(value);
                default -> value.getClass().getSimpleName();
            };
        }
        Method behind = declared(value.getClass(), method.getName());
        behind.setAccessible(true);
        try {
            return seen.apply(behind.invoke(value));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    /** The method of a class or of the nearest class above it; an operation may be a subclass of its own. */
    private static Method declared(Class<?> type, String name) throws NoSuchMethodException {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Method method : owner.getDeclaredMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == 0) {
                    return method;
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    private boolean isSame(Object other) {
        return Proxy.isProxyClass(other.getClass())
                && Proxy.getInvocationHandler(other) instanceof InProcessNode node
                && node.value == value;
    }
}
