/** Round trips, limits and fuzzing of frames. */
@NullMarked
package org.chainmark.protocol;

import org.jspecify.annotations.NullMarked;
