package org.chainmark.studentjvm;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.protocol.Limits;
import org.chainmark.protocol.WireType;
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
import org.jspecify.annotations.Nullable;

/**
 * Turns what the student's code returned into values. What cannot be turned is said as the exception that a Java
 * program using the result would have got.
 */
final class ResultWriter {
    private final StudentLoader loader;
    private final HandleTable handles;

    ResultWriter(StudentLoader loader, HandleTable handles) {
        this.loader = loader;
        this.handles = handles;
    }

    /** Checks a result that stays here. */
    static void check(Signature signature, @Nullable Object result) {
        if (signature.resultKind() == WireType.Kind.OBJECT
                && !signature.result().isInstance(result)) {
            throw unexpected(signature, result);
        }
    }

    WireValue write(Signature signature, @Nullable Object result) {
        WireValue value = switch (signature.resultKind()) {
            case VOID -> Nothing.NOTHING;
            case BOOLEAN -> result instanceof Boolean truth ? new BooleanValue(truth) : null;
            case INT -> integer(result);
            case LONG -> longInteger(result);
            case DOUBLE -> result instanceof Number number ? new DoubleValue(number.doubleValue()) : null;
            case TEXT -> text(result);
            case DOUBLE_ARRAY -> result instanceof double[] array ? new DoubleArray(array) : null;
            case DOUBLE_MATRIX -> result instanceof double[][] rows ? list(signature, rows) : null;
            case OBJECT -> signature.result().isInstance(result) ? object(result) : null;
            case LIST -> list(signature, result);
        };
        if (value == null) {
            throw unexpected(signature, result);
        }
        return value;
    }

    /** Any value, for arguments of callbacks and elements of lists. */
    WireValue writeAny(@Nullable Object value, int depth) {
        if (value == null) {
            return Nothing.NOTHING;
        }
        if (value instanceof Double || value instanceof Float) {
            return new DoubleValue(((Number) value).doubleValue());
        }
        if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            return new IntValue(((Number) value).intValue());
        }
        if (value instanceof Long number) {
            return new LongValue(number);
        }
        if (value instanceof Boolean truth) {
            return new BooleanValue(truth);
        }
        if (value instanceof String || value instanceof Character) {
            return new TextValue(value.toString());
        }
        if (value instanceof double[] array) {
            return new DoubleArray(array);
        }
        boolean many = value instanceof Iterable || value instanceof Object[];
        return many && depth < Limits.NESTING && !loader.loaded(value) ? write(elements(value), depth) : object(value);
    }

    /** The judge's own objects come back as what they were. */
    private WireValue object(Object object) {
        Integer number = Functions.numberOf(object);
        return number == null ? new Handle(handles.idOf(object)) : new Function(number);
    }

    private @Nullable ListValue list(Signature signature, @Nullable Object result) {
        if (!(result instanceof Iterable || result instanceof Object[])) {
            return null;
        }
        List<@Nullable Object> elements = elements(result);
        for (Object element : elements) {
            if (!signature.result().isInstance(element)) {
                throw unexpectedElement(signature, element);
            }
        }
        return write(elements, 0);
    }

    private ListValue write(List<@Nullable Object> elements, int depth) {
        List<WireValue> values = new ArrayList<>(elements.size());
        for (Object element : elements) {
            values.add(writeAny(element, depth + 1));
        }
        return new ListValue(values);
    }

    private static List<@Nullable Object> elements(Object many) {
        List<@Nullable Object> elements = new ArrayList<>();
        if (many instanceof Object[] array) {
            for (Object element : array) {
                elements.add(element);
            }
            return elements;
        }
        for (Object element : (Iterable<?>) many) {
            if (elements.size() == Limits.ITEMS_PER_FRAME) {
                throw new IllegalStateException("a collection has more than " + Limits.ITEMS_PER_FRAME + " elements");
            }
            elements.add(element);
        }
        return elements;
    }

    private static @Nullable WireValue integer(@Nullable Object result) {
        Long number = integral(result);
        return number == null || number.intValue() != number ? null : new IntValue(number.intValue());
    }

    private static @Nullable WireValue longInteger(@Nullable Object result) {
        Long number = integral(result);
        return number == null ? null : new LongValue(number);
    }

    private static @Nullable Long integral(@Nullable Object result) {
        boolean integral = result instanceof Integer
                || result instanceof Long
                || result instanceof Short
                || result instanceof Byte;
        return integral && result instanceof Number number ? (Long) number.longValue() : null;
    }

    private static @Nullable WireValue text(@Nullable Object result) {
        if (result == null) {
            return Nothing.NOTHING;
        }
        return result instanceof String || result instanceof Character ? new TextValue(result.toString()) : null;
    }

    private static RuntimeException unexpected(Signature signature, @Nullable Object result) {
        return result == null
                ? new NullPointerException(signature.display() + " returned null or nothing")
                : new ClassCastException(signature.display() + " returned " + name(result));
    }

    private static RuntimeException unexpectedElement(Signature signature, @Nullable Object element) {
        String what = signature.display() + " returned a collection that contains ";
        return element == null ? new NullPointerException(what + "null") : new ClassCastException(what + name(element));
    }

    private static String name(Object object) {
        return "a " + object.getClass().getTypeName();
    }
}
