/** The exercise that grades a student's own tests: which engines with a mistake in them do they notice? */
@NullMarked
package org.chainmark.exercises.open.owntests;

import org.jspecify.annotations.NullMarked;
