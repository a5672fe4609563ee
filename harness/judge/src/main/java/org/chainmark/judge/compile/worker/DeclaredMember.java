package org.chainmark.judge.compile.worker;

import java.util.List;
import java.util.Set;

/**
 * One method, constructor or field in a source. What stands in lambdas, local and anonymous classes counts to the
 * member around it.
 *
 * @param className full name with {@code $} before nested classes, and before an enum constant with a body
 * @param name as in the source; {@code <init>} for a constructor
 * @param parameterTypes as written, without packages, type arguments and annotations
 * @param file path of the source
 * @param firstLine where it begins, with its annotations
 * @param line where its name is
 * @param lastLine where it ends
 * @param cases constants that its code tells apart, in order
 * @param mentions simple names that its code uses
 * @param creates simple names of the classes that its code makes instances of
 */
public record DeclaredMember(
        String className,
        Kind kind,
        String name,
        List<String> parameterTypes,
        String file,
        int firstLine,
        int line,
        int lastLine,
        List<CaseLine> cases,
        Set<String> mentions,
        Set<String> creates) {
    /** What a member is. */
    public enum Kind {
        METHOD,
        /** A method without code. */
        ABSTRACT_METHOD,
        CONSTRUCTOR,
        FIELD
    }

    /**
     * A constant that code tells apart from others.
     *
     * @param constant the text of a string, or the simple name of a constant
     */
    public record CaseLine(String constant, int line) {}
}
