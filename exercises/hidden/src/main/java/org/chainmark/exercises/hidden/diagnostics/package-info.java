/** Hidden suites of the diagnostics exercise. */
@NullMarked
package org.chainmark.exercises.hidden.diagnostics;

import org.jspecify.annotations.NullMarked;
