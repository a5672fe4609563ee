package org.chainmark.judge.student;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.protocol.WireValue;
import org.chainmark.protocol.WireValue.BooleanValue;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.Function;
import org.chainmark.protocol.WireValue.Handle;
import org.chainmark.protocol.WireValue.IntValue;
import org.chainmark.protocol.WireValue.ListValue;
import org.chainmark.protocol.WireValue.LongValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.protocol.WireValue.TextValue;
import org.chainmark.suite.StudentClass;
import org.jspecify.annotations.Nullable;

/** Turns values of the student JVM into what a contract promises, and accepts nothing else. */
final class ValueReader {
    private final HandleSpace space;
    private final Functions functions;

    ValueReader(HandleSpace space, Functions functions) {
        this.space = space;
        this.functions = functions;
    }

    /** Reads a value; only a text and the result of a void method can be null. */
    @Nullable
    Object read(WireValue value, Type type) throws ProtocolViolation {
        Class<?> raw = WireTypes.raw(type);
        if (value == Nothing.NOTHING && (raw == void.class || raw == String.class)) {
            return null;
        }
        Object read = scalar(value);
        if (read != null && (raw == Object.class || boxed(raw).isInstance(read))) {
            return read;
        }
        if (value instanceof Handle handle && raw.isAnnotationPresent(StudentClass.class)) {
            return space.proxy(raw, handle.id());
        }
        if (value instanceof Function function && raw.isInstance(functions.object(function.id()))) {
            return functions.object(function.id());
        }
        if (value instanceof ListValue list && raw == double[][].class) {
            return matrix(list);
        }
        if (value instanceof ListValue list && raw.isAssignableFrom(List.class)) {
            return list(list, WireTypes.element(type));
        }
        throw new ProtocolViolation(value.getClass().getSimpleName() + " is no " + raw.getSimpleName());
    }

    private static @Nullable Object scalar(WireValue value) {
        if (value instanceof DoubleValue number) {
            return number.value();
        }
        if (value instanceof IntValue number) {
            return number.value();
        }
        if (value instanceof LongValue number) {
            return number.value();
        }
        if (value instanceof BooleanValue truth) {
            return truth.value();
        }
        if (value instanceof TextValue text) {
            return text.value();
        }
        return value instanceof DoubleArray array ? array.toArray() : null;
    }

    private static Class<?> boxed(Class<?> type) {
        if (type == double.class) {
            return Double.class;
        }
        if (type == int.class) {
            return Integer.class;
        }
        if (type == long.class) {
            return Long.class;
        }
        return type == boolean.class ? Boolean.class : type;
    }

    private static double[][] matrix(ListValue list) throws ProtocolViolation {
        double[][] rows = new double[list.elements().size()][];
        for (int i = 0; i < rows.length; i++) {
            if (!(list.elements().get(i) instanceof DoubleArray row)) {
                throw new ProtocolViolation("a row of a matrix is no array");
            }
            rows[i] = row.toArray();
        }
        return rows;
    }

    private List<Object> list(ListValue list, Type elementType) throws ProtocolViolation {
        List<Object> elements = new ArrayList<>();
        for (WireValue element : list.elements()) {
            Object read = read(element, elementType);
            if (read == null) {
                throw new ProtocolViolation("null in a list");
            }
            elements.add(read);
        }
        return Collections.unmodifiableList(elements);
    }
}
