package org.chainmark.suite;

import java.util.List;
import java.util.Set;
import org.chainmark.results.Location;

/**
 * One method, constructor or field of the student's classes as it stands in the source. Code within lambdas, local and
 * anonymous classes counts to the member around it.
 *
 * @param className full name with {@code $} before nested classes: {@code autograd.Value$Mul}. The body of an enum
 *     constant has the name of the constant: {@code autograd.Op$MUL}
 * @param name as in the source; {@code <init>} for a constructor
 * @param parameterTypes as written, without packages, type arguments and annotations: {@code Value}, {@code double[]}
 * @param file path below the source root, such as {@code autograd/Value.java}
 * @param firstLine where it begins, with its annotations; its documentation comment is above
 * @param line where its name is
 * @param lastLine where it ends
 * @param cases constants that its code tells apart, in order
 * @param mentions simple names that its code uses: variables, fields, methods and types
 * @param creates simple names of the classes that its code makes instances of
 */
public record SourceMember(
        String className,
        Kind kind,
        String name,
        List<String> parameterTypes,
        String file,
        int firstLine,
        int line,
        int lastLine,
        List<Case> cases,
        Set<String> mentions,
        Set<String> creates) {
    /** What a member is. */
    public enum Kind {
        METHOD,
        /** A method without code, as in an interface or an abstract class. */
        ABSTRACT_METHOD,
        CONSTRUCTOR,
        FIELD
    }

    /**
     * A {@code case} label, or a comparison with {@code equals} or {@code ==}.
     *
     * @param constant the text of a string literal, or the simple name of a constant: {@code *}, {@code MUL}
     */
    public record Case(String constant, int line) {}

    public SourceMember {
        parameterTypes = List.copyOf(parameterTypes);
        cases = List.copyOf(cases);
        mentions = Set.copyOf(mentions);
        creates = Set.copyOf(creates);
    }

    /** The line of its name. */
    public Location location() {
        return new Location(file, line);
    }

    /** The class without package and enclosing classes: {@code Mul}. */
    public String simpleClassName() {
        return className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    }
}
