/** The exercise on gradient clipping: its spec, open suites and diagnosis. */
@NullMarked
package org.chainmark.exercises.open.clipping;

import org.jspecify.annotations.NullMarked;
