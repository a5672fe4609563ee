/** What autograd engines get wrong: the catalogue of faults, and a tape that commits them. */
@NullMarked
package org.chainmark.reference.fault;

import org.jspecify.annotations.NullMarked;
