/** More mistakes that a student's tests may notice. */
@NullMarked
package org.chainmark.exercises.hidden.owntests;

import org.jspecify.annotations.NullMarked;
