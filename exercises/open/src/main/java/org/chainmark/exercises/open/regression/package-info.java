/** The exercise that asks for a test that fails on the broken training loop. */
@NullMarked
package org.chainmark.exercises.open.regression;

import org.jspecify.annotations.NullMarked;
