package org.chainmark.judge.student;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The student's objects that are known between two resets of one student JVM. The same handle is the same proxy. */
final class HandleSpace {
    private final StudentConnection connection;
    private final ContractProxy.Caller caller;
    private final Map<Key, Object> proxies = new HashMap<>();
    private boolean closed;

    private record Key(Class<?> contract, int handle) {}

    HandleSpace(StudentConnection connection, ContractProxy.Caller caller) {
        this.connection = connection;
        this.caller = caller;
    }

    Object proxy(Class<?> contract, int handle) {
        return proxies.computeIfAbsent(
                new Key(contract, handle), key -> newProxy(contract, new ContractProxy.Remote(this, handle), caller));
    }

    StudentConnection connection() {
        return connection;
    }

    /** From now on using an object of this space is an error of the suite's. */
    void close() {
        closed = true;
    }

    /**
     * Makes sure that objects of this space can be used.
     *
     * @throws StudentLostException if the student JVM was lost
     */
    void check() {
        StudentLostException loss = connection.loss();
        if (loss != null) {
            throw loss;
        }
        if (closed) {
            throw new IllegalStateException("an object of the student's was kept from an earlier check");
        }
    }

    static Object newProxy(Class<?> contract, ContractProxy.@Nullable Remote object, ContractProxy.Caller caller) {
        return Proxy.newProxyInstance(
                contract.getClassLoader(), new Class<?>[] {contract}, new ContractProxy(contract, object, caller));
    }
}
