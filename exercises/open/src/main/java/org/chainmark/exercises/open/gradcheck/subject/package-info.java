/** What the student's gradient check is tried on: functions and claimed gradients of which the truth is known. */
@NullMarked
package org.chainmark.exercises.open.gradcheck.subject;

import org.jspecify.annotations.NullMarked;
