/** Tests of what results say of themselves. */
@NullMarked
package org.chainmark.results;

import org.jspecify.annotations.NullMarked;
