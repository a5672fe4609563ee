package org.chainmark.judge.student;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A functional interface as a contract declares it.
 *
 * @param method its only abstract method
 * @param variables what stands for type variables, such as {@code Node} for the {@code T} of {@code
 *     UnaryOperator<Node>}
 */
record FunctionType(Method method, Map<TypeVariable<?>, Type> variables) {
    static FunctionType of(Type declared) {
        Class<?> raw = WireTypes.raw(declared);
        Method only = null;
        for (Method method : raw.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers()) && !isOfObject(method)) {
                if (only != null) {
                    throw new IllegalArgumentException(raw + " is no functional interface");
                }
                only = method;
            }
        }
        if (only == null) {
            throw new IllegalArgumentException(raw + " is no functional interface");
        }
        Map<TypeVariable<?>, Type> variables = new HashMap<>();
        collect(declared, variables);
        return new FunctionType(only, variables);
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
