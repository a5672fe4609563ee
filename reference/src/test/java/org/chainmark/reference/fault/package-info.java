/** Tests of faults. */
@NullMarked
package org.chainmark.reference.fault;

import org.jspecify.annotations.NullMarked;
