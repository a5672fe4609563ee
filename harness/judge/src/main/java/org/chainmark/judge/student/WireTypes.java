package org.chainmark.judge.student;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.List;
import org.chainmark.protocol.WireType;
import org.chainmark.protocol.WireType.Kind;
import org.chainmark.suite.StudentClass;
import org.jspecify.annotations.Nullable;

/** Types that a contract may use, as the student JVM is told about them. */
final class WireTypes {
    private WireTypes() {}

    static WireType parameter(Type type) {
        Class<?> raw = raw(type);
        WireType simple = simple(raw);
        if (simple != null && raw != void.class) {
            return simple;
        }
        if (raw == List.class) {
            return listOf(type);
        }
        String studentClass = studentClass(raw);
        if (studentClass != null) {
            return WireType.object(studentClass);
        }
        if (raw.isInterface()) {
            return WireType.object(raw.getName());
        }
        throw new IllegalArgumentException("a contract cannot have a parameter of type " + type);
    }

    static WireType result(Type type) {
        Class<?> raw = raw(type);
        WireType simple = simple(raw);
        if (simple != null) {
            return simple;
        }
        if (raw == List.class) {
            return listOf(type);
        }
        String studentClass = studentClass(raw);
        if (studentClass != null) {
            return WireType.object(studentClass);
        }
        throw new IllegalArgumentException("a contract cannot have a result of type " + type);
    }

    /** The class of a type without its type arguments. */
    static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return raw(parameterized.getRawType());
        }
        if (type instanceof WildcardType wildcard) {
            Type[] lower = wildcard.getLowerBounds();
            return raw(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0]);
        }
        return Object.class;
    }

    /** The type of the elements of a list type. */
    static Type element(Type list) {
        return list instanceof ParameterizedType parameterized
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }

    private static WireType listOf(Type list) {
        String studentClass = studentClass(raw(element(list)));
        return WireType.listOf(studentClass == null ? "" : studentClass);
    }

    private static @Nullable String studentClass(Class<?> type) {
        StudentClass student = type.getAnnotation(StudentClass.class);
        return student == null ? null : student.value();
    }

    private static @Nullable WireType simple(Class<?> type) {
        Kind kind = null;
        if (type == double.class) {
            kind = Kind.DOUBLE;
        } else if (type == void.class) {
            kind = Kind.VOID;
        } else if (type == boolean.class) {
            kind = Kind.BOOLEAN;
        } else if (type == int.class) {
            kind = Kind.INT;
        } else if (type == long.class) {
            kind = Kind.LONG;
        } else if (type == String.class) {
            kind = Kind.TEXT;
        } else if (type == double[].class) {
            kind = Kind.DOUBLE_ARRAY;
        } else if (type == double[][].class) {
            kind = Kind.DOUBLE_MATRIX;
        }
        return kind == null ? null : WireType.of(kind);
    }
}
