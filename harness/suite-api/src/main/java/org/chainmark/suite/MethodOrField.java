package org.chainmark.suite;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a method of a contract to a field where the student's class has no such method: without parameters it reads
 * the field of its name, with one parameter and the name {@code setX} it writes the field {@code x}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface MethodOrField {}
