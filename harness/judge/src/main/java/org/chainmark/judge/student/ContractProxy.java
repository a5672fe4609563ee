package org.chainmark.judge.student;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands behind an instance of a contract. Never calls the student for {@code equals}, {@code hashCode} or {@code toString}. */
final class ContractProxy implements InvocationHandler {
    private final Class<?> contract;
    private final @Nullable Remote object;
    private final Caller caller;

    /** An object of the student's. */
    record Remote(HandleSpace space, int handle) {}

    /** Makes the calls. */
    interface Caller {
        @Nullable
        Object call(Method method, @Nullable Remote target, @Nullable Object[] arguments);
    }

    ContractProxy(Class<?> contract, @Nullable Remote object, Caller caller) {
        this.contract = contract;
        this.object = object;
        this.caller = caller;
    }

    /** The student's object behind a value, or null if the value is something else. */
    static @Nullable Remote remote(Object value) {
        ContractProxy proxy = of(value);
        return proxy == null ? null : proxy.object;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        @Nullable Object[] given = arguments == null ? new Object[0] : arguments;
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> isSame(given[0]);
                case "hashCode" -> object == null ? contract.hashCode() : object.handle();
                default -> contract.getSimpleName() + (object == null ? "" : "#" + object.handle());
            };
        }
        return method.isDefault()
                ? InvocationHandler.invokeDefault(proxy, method, given)
                : caller.call(method, object, given);
    }

    private boolean isSame(@Nullable Object other) {
        ContractProxy proxy = other == null ? null : of(other);
        return proxy != null
                && proxy.caller == caller
                && Objects.equals(proxy.object, object)
                && (object != null || proxy.contract == contract);
    }

    private static @Nullable ContractProxy of(Object value) {
        return Proxy.isProxyClass(value.getClass()) && Proxy.getInvocationHandler(value) instanceof ContractProxy proxy
                ? proxy
                : null;
    }
}
