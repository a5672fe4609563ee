/** Reads and writes a result as JSON; the only place that knows the JSON library. */
@NullMarked
package org.chainmark.results.json;

import org.jspecify.annotations.NullMarked;
