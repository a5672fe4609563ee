/** Engines with one known fault, in several styles of writing an engine, and what the judge says of them. */
@NullMarked
package org.chainmark.endtoend.accuracy;

import org.jspecify.annotations.NullMarked;
