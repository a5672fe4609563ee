package org.chainmark.protocol;

import java.util.List;

/**
 * One member that the judge wants to call.
 *
 * @param name name of the method or field; not used for constructors
 */
public record MemberBinding(Kind kind, String name, List<WireType> parameters, WireType result) {
    /** What a member is bound to. */
    public enum Kind {
        CONSTRUCTOR(0),
        STATIC(1),
        METHOD(2),
        /** A method, or else the field: read without parameters, written by {@code setX} with one. */
        METHOD_OR_FIELD(3);

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
            throw new ProtocolViolation("an unknown kind of member: " + code);
        }
    }

    public MemberBinding {
        parameters = List.copyOf(parameters);
    }
}
