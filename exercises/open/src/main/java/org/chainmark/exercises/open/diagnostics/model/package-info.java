/** Models and histories into which the student's instruments look. */
@NullMarked
package org.chainmark.exercises.open.diagnostics.model;

import org.jspecify.annotations.NullMarked;
