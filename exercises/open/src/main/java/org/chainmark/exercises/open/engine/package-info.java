/** The engine exercise: its spec, contracts and open suite. */
@NullMarked
package org.chainmark.exercises.open.engine;

import org.jspecify.annotations.NullMarked;
