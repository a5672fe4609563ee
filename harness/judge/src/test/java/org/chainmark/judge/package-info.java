/** The pipeline as a whole, with an exercise of the tests' own. */
@NullMarked
package org.chainmark.judge;

import org.jspecify.annotations.NullMarked;
