package org.chainmark.suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface a contract: its methods stand for members of a class of the student's and are bound to them by
 * name and parameter types in the student JVM. Allowed parameter and return types are {@code boolean}, {@code int},
 * {@code long}, {@code double}, {@code String}, {@code double[]}, {@code double[][]}, other contract interfaces,
 * {@code List} of contract instances as a return type (bound to any {@code Iterable} or array) and, as parameters,
 * interfaces that the judge implements, and lists of them.
 *
 * <p>An interface that the judge implements is a JDK interface, or one of the exercise's protected files; the judge's
 * own version has the same methods and names the student's in this annotation, but is none of the exercise's contracts.
 * Its methods, which differ in name or in number of parameters, may take and return whatever a contract's may, and more
 * objects of the judge's. Such an object is the same one for the student's code wherever it comes from, can be given
 * back, and can be used until the call ends during which it was handed out.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StudentClass {
    /** Full name of the student's class. */
    String value();
}
