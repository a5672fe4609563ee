package org.chainmark.studentjvm;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Numbers the abstract methods of an interface that the judge implements: by name, then by the number of parameters. The
 * judge numbers those of its own interface in the same way.
 */
final class MethodNumbers {
    private static final ClassValue<Map<Key, Integer>> OF_TYPES = new ClassValue<>() {
        @Override
        protected Map<Key, Integer> computeValue(Class<?> type) {
            return number(type);
        }
    };

    private record Key(String name, int parameters) {
        static Key of(Method method) {
            return new Key(method.getName(), method.getParameterCount());
        }
    }

    private MethodNumbers() {}

    /** The number of one of the interface's abstract methods. */
    static int of(Class<?> type, Method method) {
        Integer number = OF_TYPES.get(type).get(Key.of(method));
        if (number == null) {
            throw new IllegalStateException(method.getName() + " is none of the methods of " + type.getName());
        }
        return number;
    }

    private static Map<Key, Integer> number(Class<?> type) {
        TreeSet<Key> keys = new TreeSet<>(Comparator.comparing(Key::name).thenComparingInt(Key::parameters));
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                keys.add(Key.of(method));
            }
        }
        Map<Key, Integer> numbers = new LinkedHashMap<>();
        for (Key key : keys) {
            numbers.put(key, numbers.size());
        }
        return numbers;
    }

    private static boolean isOfObject(Method method) {
        try {
            Object.class.getMethod(method.getName(), method.getParameterTypes());
            return true;
        } catch (NoSuchMethodException e) {
            return false;
        }
    }
}
