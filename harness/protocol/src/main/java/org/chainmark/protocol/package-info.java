/**
 * The frames between the judge and the student JVM: four bytes of length, a type byte and a payload. What the student
 * JVM says is only ever a value; every length is bounded, and nothing is allocated by a length that is not checked.
 */
@NullMarked
package org.chainmark.protocol;

import org.jspecify.annotations.NullMarked;
