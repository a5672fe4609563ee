/** Hostile submissions through the command line at every level of isolation, observed from outside. */
@NullMarked
package org.chainmark.endtoend.attacks;

import org.jspecify.annotations.NullMarked;
