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
 * functional interfaces that the judge implements.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface StudentClass {
    /** Full name of the student's class. */
    String value();
}
