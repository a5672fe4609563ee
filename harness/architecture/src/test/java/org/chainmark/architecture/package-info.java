/** The rules of the architecture and the proof that each of them can be broken. */
@NullMarked
package org.chainmark.architecture;

import org.jspecify.annotations.NullMarked;
