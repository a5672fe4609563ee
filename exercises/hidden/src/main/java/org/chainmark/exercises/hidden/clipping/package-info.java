/** Hidden suites of the clipping exercise. */
@NullMarked
package org.chainmark.exercises.hidden.clipping;

import org.jspecify.annotations.NullMarked;
