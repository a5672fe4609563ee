package org.chainmark.protocol;

/**
 * The type of a parameter or of a result as the judge wants to see it.
 *
 * @param className for {@link Kind#OBJECT} the name of the class, for {@link Kind#LIST} the name of the class of the
 *     elements or empty for any; otherwise empty. Resolved in the student JVM only
 */
public record WireType(Kind kind, String className) {
    /** Kinds of types. */
    public enum Kind {
        VOID(0),
        BOOLEAN(1),
        INT(2),
        LONG(3),
        DOUBLE(4),
        TEXT(5),
        DOUBLE_ARRAY(6),
        DOUBLE_MATRIX(7),
        OBJECT(8),
        LIST(9);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }

        static Kind of(int code) throws ProtocolViolation {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new ProtocolViolation("an unknown kind of type: " + code);
        }
    }

    public WireType {
        boolean named = kind == Kind.OBJECT || (kind == Kind.LIST && !className.isEmpty());
        if (named == className.isEmpty()) {
            throw new IllegalArgumentException("a type of kind " + kind + " with class name '" + className + "'");
        }
    }

    public static WireType of(Kind kind) {
        return new WireType(kind, "");
    }

    public static WireType object(String className) {
        return new WireType(Kind.OBJECT, className);
    }

    public static WireType listOf(String elementClassName) {
        return new WireType(Kind.LIST, elementClassName);
    }
}
