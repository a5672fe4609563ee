/** Expression programs run on a student's engine: from a program to calls, and from answers to numbers per node. */
@NullMarked
package org.chainmark.exercises.open.engine.program;

import org.jspecify.annotations.NullMarked;
