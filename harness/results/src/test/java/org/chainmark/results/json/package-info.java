/** Tests of the JSON of a result. */
@NullMarked
package org.chainmark.results.json;

import org.jspecify.annotations.NullMarked;
