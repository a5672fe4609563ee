package org.chainmark.judge.student;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A method of an interface that the judge implements, as a contract declares the interface.
 *
 * @param method an abstract method of it
 * @param variables what stands for type variables, such as {@code Node} for the {@code T} of {@code
 *     UnaryOperator<Node>}
 */
record FunctionType(Method method, Map<TypeVariable<?>, Type> variables) {
    private static final Comparator<Method> ORDER =
            Comparator.comparing(Method::getName).thenComparingInt(Method::getParameterCount);

    /** What contracts declare, which is little and the same for every submission. */
    private static final Map<Type, List<FunctionType>> KNOWN = new ConcurrentHashMap<>();

    /**
     * The abstract methods of an interface by name, then by number of parameters: the order in which the student JVM
     * numbers those of its own interface.
     */
    static List<FunctionType> methodsOf(Type declared) {
        List<FunctionType> known = KNOWN.get(declared);
        if (known != null) {
            return known;
        }
        List<FunctionType> found = find(declared);
        KNOWN.put(declared, found);
        return found;
    }

    private static List<FunctionType> find(Type declared) {
        Class<?> raw = WireTypes.raw(declared);
        Map<TypeVariable<?>, Type> variables = new HashMap<>();
        collect(declared, variables);
        TreeSet<Method> methods = new TreeSet<>(ORDER);
        for (Method method : raw.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method) && !methods.add(method)) {
                throw new IllegalArgumentException(
                        method + " is not told apart from another by its parameters' number");
            }
        }
        if (methods.isEmpty()) {
            throw new IllegalArgumentException(raw + " has no methods to be called");
        }
        return methods.stream()
                .map(method -> new FunctionType(method, variables))
                .toList();
    }

    /** The type of the result with type variables replaced. */
    Type result() {
        return replace(method.getGenericReturnType());
    }

    /** The type of a parameter with type variables replaced. */
    Type parameter(int index) {
        return replace(method.getGenericParameterTypes()[index]);
    }

    private Type replace(Type type) {
        Type replaced = type;
        while (replaced instanceof TypeVariable<?> && variables.get(replaced) != null) {
            replaced = lookUp(replaced);
        }
        return replaced;
    }

    private Type lookUp(Type variable) {
        @Nullable Type found = variables.get(variable);
        return found == null ? Object.class : found;
    }

    private static void collect(Type type, Map<TypeVariable<?>, Type> variables) {
        Class<?> raw = WireTypes.raw(type);
        if (type instanceof ParameterizedType parameterized) {
            TypeVariable<?>[] names = raw.getTypeParameters();
            for (int i = 0; i < names.length; i++) {
                variables.put(names[i], parameterized.getActualTypeArguments()[i]);
            }
        }
        for (Type parent : raw.getGenericInterfaces()) {
            collect(parent, variables);
        }
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
