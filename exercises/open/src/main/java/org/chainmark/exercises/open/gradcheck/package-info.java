/** The exercise on checking gradients with finite differences: its spec, open suites and diagnosis. */
@NullMarked
package org.chainmark.exercises.open.gradcheck;

import org.jspecify.annotations.NullMarked;
