/** Names what is wrong with a student's engine and proves it on the engine's own numbers. */
@NullMarked
package org.chainmark.exercises.open.engine.diagnosis;

import org.jspecify.annotations.NullMarked;
