/** The exercises together: what they cover, and what they say of themselves. */
@NullMarked
package org.chainmark.exercises.hidden.course;

import org.jspecify.annotations.NullMarked;
