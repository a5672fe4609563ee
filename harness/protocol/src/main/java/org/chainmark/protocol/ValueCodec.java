package org.chainmark.protocol;

import java.util.List;
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

/** Values to bytes and back: a tag and what it needs. */
final class ValueCodec {
    private static final int NOTHING = 0;
    private static final int BOOLEAN = 1;
    private static final int INT = 2;
    private static final int LONG = 3;
    private static final int DOUBLE = 4;
    private static final int TEXT = 5;
    private static final int DOUBLE_ARRAY = 6;
    private static final int LIST = 7;
    private static final int HANDLE = 8;
    private static final int EARLIER = 9;
    private static final int FUNCTION = 10;

    private ValueCodec() {}

    static void putAll(ByteSink out, List<WireValue> values) throws ProtocolViolation {
        putAll(out, values, 0);
    }

    static List<WireValue> takeAll(ByteSource in) throws ProtocolViolation {
        return takeAll(in, 0);
    }

    static void put(ByteSink out, WireValue value) throws ProtocolViolation {
        put(out, value, 0);
    }

    static WireValue take(ByteSource in) throws ProtocolViolation {
        return take(in, 0);
    }

    private static void putAll(ByteSink out, List<WireValue> values, int depth) throws ProtocolViolation {
        out.putItems(values.size());
        for (WireValue value : values) {
            put(out, value, depth);
        }
    }

    private static List<WireValue> takeAll(ByteSource in, int depth) throws ProtocolViolation {
        int count = in.takeItems();
        if (count == 0) {
            return List.of();
        }
        if (count == 1) {
            return List.of(take(in, depth));
        }
        WireValue[] values = new WireValue[count];
        for (int i = 0; i < count; i++) {
            values[i] = take(in, depth);
        }
        return List.of(values);
    }

    // The commonest come first: a script consists of earlier results, doubles and handles.
    private static void put(ByteSink out, WireValue value, int depth) throws ProtocolViolation {
        if (value instanceof Earlier earlier) {
            out.putByte(EARLIER);
            out.putCount(earlier.call());
        } else if (value instanceof DoubleValue number) {
            out.putByte(DOUBLE);
            out.putDouble(number.value());
        } else if (value instanceof Handle handle) {
            out.putByte(HANDLE);
            out.putCount(handle.id());
        } else if (value instanceof ListValue list) {
            checkDepth(depth);
            out.putByte(LIST);
            putAll(out, list.elements(), depth + 1);
        } else {
            putRarer(out, value);
        }
    }

    private static void putRarer(ByteSink out, WireValue value) throws ProtocolViolation {
        if (value instanceof Nothing) {
            out.putByte(NOTHING);
        } else if (value instanceof BooleanValue truth) {
            out.putByte(BOOLEAN);
            out.putBoolean(truth.value());
        } else if (value instanceof IntValue number) {
            out.putByte(INT);
            out.putInt(number.value());
        } else if (value instanceof LongValue number) {
            out.putByte(LONG);
            out.putLong(number.value());
        } else if (value instanceof TextValue text) {
            out.putByte(TEXT);
            out.putText(text.value());
        } else if (value instanceof DoubleArray array) {
            out.putByte(DOUBLE_ARRAY);
            putDoubles(out, array);
        } else if (value instanceof Function function) {
            out.putByte(FUNCTION);
            out.putCount(function.id());
        }
    }

    private static void putDoubles(ByteSink out, DoubleArray array) throws ProtocolViolation {
        out.putCount(array.length());
        for (int i = 0; i < array.length(); i++) {
            out.putDouble(array.get(i));
        }
    }

    private static WireValue take(ByteSource in, int depth) throws ProtocolViolation {
        int tag = in.takeByte();
        return switch (tag) {
            case NOTHING -> Nothing.NOTHING;
            case BOOLEAN -> new BooleanValue(in.takeBoolean());
            case INT -> new IntValue(in.takeInt());
            case LONG -> new LongValue(in.takeLong());
            case DOUBLE -> new DoubleValue(in.takeDouble());
            case TEXT -> new TextValue(in.takeText());
            case DOUBLE_ARRAY -> new DoubleArray(in.takeDoubles());
            case LIST -> {
                checkDepth(depth);
                yield new ListValue(takeAll(in, depth + 1));
            }
            case HANDLE -> new Handle(in.takeCount());
            case EARLIER -> new Earlier(in.takeCount());
            case FUNCTION -> new Function(in.takeCount());
            default -> throw new ProtocolViolation("an unknown kind of value");
        };
    }

    private static void checkDepth(int depth) throws ProtocolViolation {
        if (depth >= Limits.NESTING) {
            throw new ProtocolViolation("lists are nested too deep");
        }
    }
}
