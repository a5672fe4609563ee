/** The hidden suite of the engine exercise. */
@NullMarked
package org.chainmark.exercises.hidden.engine;

import org.jspecify.annotations.NullMarked;
