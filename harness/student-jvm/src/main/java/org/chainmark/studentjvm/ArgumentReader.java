package org.chainmark.studentjvm;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.chainmark.protocol.ProtocolViolation;
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
import org.chainmark.protocol.WireValue.TextValue;
import org.jspecify.annotations.Nullable;

/** Turns values of the judge into arguments. */
final class ArgumentReader {
    private final HandleTable handles;
    private final Functions functions;

    ArgumentReader(HandleTable handles, Functions functions) {
        this.handles = handles;
        this.functions = functions;
    }

    /**
     * Reads the arguments of a call.
     *
     * @param earlier results of the same script, of which the first {@code known} exist
     */
    @Nullable
    Object[] read(Signature signature, List<WireValue> values, @Nullable Object[] earlier, int known)
            throws ProtocolViolation {
        int count = values.size();
        if (count != signature.parameterCount()) {
            throw new ProtocolViolation("a call with " + count + " arguments");
        }
        @Nullable Object[] arguments = new Object[count];
        for (int i = 0; i < count; i++) {
            WireValue value = values.get(i);
            if (value instanceof Earlier result) {
                arguments[i] = earlier(result.call(), earlier, known);
            } else if (value instanceof DoubleValue number) {
                arguments[i] = number.value();
            } else if (value instanceof Function function) {
                arguments[i] = functions.proxy(function.id(), signature.parameter(i));
            } else if (value instanceof ListValue list && signature.parameter(i) != double[][].class) {
                arguments[i] = list(list, signature.element(i));
            } else {
                arguments[i] = read(value, signature.parameter(i));
            }
        }
        return arguments;
    }

    static @Nullable Object earlier(int call, @Nullable Object[] earlier, int known) throws ProtocolViolation {
        if (call >= known) {
            throw new ProtocolViolation("no earlier result " + call);
        }
        return earlier[call];
    }

    /** Reads one value outside a script; a list becomes a matrix where one is wanted. */
    @Nullable
    Object read(WireValue value, Type type) throws ProtocolViolation {
        if (value instanceof Handle handle) {
            return handles.object(handle.id());
        } else if (value instanceof DoubleValue number) {
            return number.value();
        } else if (value instanceof IntValue number) {
            return number.value();
        } else if (value instanceof LongValue number) {
            return number.value();
        } else if (value instanceof BooleanValue truth) {
            return truth.value();
        } else if (value instanceof TextValue text) {
            return text.value();
        } else if (value instanceof DoubleArray array) {
            return array.toArray();
        } else if (value instanceof ListValue list) {
            return type == double[][].class ? matrix(list) : list(list, GenericTypes.element(type));
        } else if (value == WireValue.Nothing.NOTHING) {
            return null;
        } else if (value instanceof Function function) {
            return functions.proxy(function.id(), GenericTypes.raw(type));
        }
        throw new ProtocolViolation("a value that has no place here");
    }

    private static double[][] matrix(ListValue list) throws ProtocolViolation {
        double[][] rows = new double[list.elements().size()][];
        for (int i = 0; i < rows.length; i++) {
            if (!(list.elements().get(i) instanceof DoubleArray row)) {
                throw new ProtocolViolation("a matrix with a row that is no array");
            }
            rows[i] = row.toArray();
        }
        return rows;
    }

    private List<@Nullable Object> list(ListValue list, Type elementType) throws ProtocolViolation {
        List<@Nullable Object> elements = new ArrayList<>();
        for (WireValue element : list.elements()) {
            elements.add(read(element, elementType));
        }
        return elements;
    }
}
