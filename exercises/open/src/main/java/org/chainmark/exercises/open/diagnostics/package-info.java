/** The exercise on finding out where numbers go bad: its spec, open suites and diagnosis. */
@NullMarked
package org.chainmark.exercises.open.diagnostics;

import org.jspecify.annotations.NullMarked;
