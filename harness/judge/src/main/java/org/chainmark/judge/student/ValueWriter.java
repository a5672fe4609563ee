package org.chainmark.judge.student;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.protocol.WireValue;
import org.chainmark.protocol.WireValue.BooleanValue;
import org.chainmark.protocol.WireValue.DoubleArray;
import org.chainmark.protocol.WireValue.DoubleValue;
import org.chainmark.protocol.WireValue.Earlier;
import org.chainmark.protocol.WireValue.Function;
import org.chainmark.protocol.WireValue.Handle;
import org.chainmark.protocol.WireValue.IntValue;
import org.chainmark.protocol.WireValue.ListValue;
import org.chainmark.protocol.WireValue.LongValue;
import org.chainmark.protocol.WireValue.Nothing;
import org.chainmark.protocol.WireValue.TextValue;
import org.chainmark.suite.Script;
import org.jspecify.annotations.Nullable;

/** Turns arguments that a suite gave into values for the student JVM. */
final class ValueWriter {
    private final HandleSpace space;
    private final Functions.Frame frame;
    private final int earlier;

    private ValueWriter(HandleSpace space, Functions.Frame frame, int earlier) {
        this.space = space;
        this.frame = frame;
        this.earlier = earlier;
    }

    /** For arguments, which may be functions; these are registered with the frame. */
    static ValueWriter arguments(HandleSpace space, Functions.Frame frame) {
        return new ValueWriter(space, frame, 0);
    }

    /** For the arguments of a script's call with this index. */
    static ValueWriter arguments(HandleSpace space, Functions.Frame frame, int call) {
        return new ValueWriter(space, frame, call);
    }

    /** Whether an argument can only be a function, or is a list with one in it. */
    static boolean hasFunction(Object argument) {
        return argument instanceof List<?> list
                ? list.stream().anyMatch(element -> element != null && hasFunction(element))
                : isFunction(argument);
    }

    private static boolean isFunction(Object argument) {
        // The commonest come first.
        return !(argument instanceof Script.Ref
                || argument instanceof Number
                || argument instanceof Boolean
                || argument instanceof String
                || argument instanceof double[]
                || argument instanceof double[][]
                || argument instanceof List
                || ContractProxy.remote(argument) != null);
    }

    WireValue write(@Nullable Object value, Type type) {
        if (value instanceof Script.Ref ref && ref.index() >= 0 && ref.index() < earlier) {
            return new Earlier(ref.index());
        }
        Class<?> raw = WireTypes.raw(type);
        if (value == null && !raw.isPrimitive()) {
            return Nothing.NOTHING;
        } else if (value instanceof Number number && !raw.isInterface()) {
            return number(number, raw);
        } else if (value instanceof Boolean truth) {
            return new BooleanValue(truth);
        } else if (value instanceof String text) {
            return new TextValue(text);
        } else if (value instanceof double[] array) {
            return new DoubleArray(array);
        } else if (value instanceof double[][] matrix) {
            return list(List.of(matrix), double[].class);
        } else if (value instanceof List<?> list) {
            return list(list, WireTypes.element(type));
        }
        ContractProxy.Remote remote = value == null ? null : ContractProxy.remote(value);
        if (remote != null) {
            return handle(remote);
        } else if (raw.isInterface() && raw.isInstance(value) && isFunction(value)) {
            return new Function(frame.register(value, type));
        }
        throw new IllegalArgumentException(value + " cannot be passed to the student's code as " + raw.getSimpleName());
    }

    private static WireValue number(Number number, Class<?> type) {
        if (type == double.class || type == Double.class) {
            return new DoubleValue(number.doubleValue());
        }
        if (type == long.class || type == Long.class) {
            return new LongValue(number.longValue());
        }
        if (type == int.class || type == Integer.class) {
            return new IntValue(number.intValue());
        }
        throw new IllegalArgumentException(number + " cannot be passed as " + type.getSimpleName());
    }

    private WireValue list(List<?> list, Type elementType) {
        List<WireValue> elements = new ArrayList<>();
        for (Object element : list) {
            Type type = elementType == Object.class && element != null ? element.getClass() : elementType;
            elements.add(write(element, type));
        }
        return new ListValue(elements);
    }

    private Handle handle(ContractProxy.Remote remote) {
        remote.space().check();
        if (remote.space() != space) {
            throw new IllegalArgumentException("an object of another submission");
        }
        return new Handle(remote.handle());
    }
}
