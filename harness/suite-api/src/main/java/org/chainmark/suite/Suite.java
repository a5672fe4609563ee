package org.chainmark.suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A JUnit class whose {@link Check}s belong to an exercise. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(SubmissionParameterResolver.class)
public @interface Suite {
    /** Id of the exercise, such as {@code engine}. */
    String exercise();
}
