package org.chainmark.suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.Test;

/**
 * One thing that is checked, with its points. Parameters of the method are contract interfaces, {@link Submission} or
 * {@link Documents}. A check that a person decides ends with {@link PersonDecides}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Test
public @interface Check {
    /** Stable identifier, unique within the exercise; starts with the criterion it covers. */
    String id();

    /** One line that says what is checked, worded for a student. */
    String title();

    /** Points for passing; zero is allowed. */
    int points();

    Visibility visibility() default Visibility.VISIBLE;

    /** Limit of the student JVM's CPU time in milliseconds. */
    int cpuMillis() default 2_000;
}
