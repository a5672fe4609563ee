/** The autograd oracle. */
@NullMarked
package org.chainmark.reference;

import org.jspecify.annotations.NullMarked;
