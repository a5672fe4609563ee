/** Tests of texts made safe. */
@NullMarked
package org.chainmark.reports.escape;

import org.jspecify.annotations.NullMarked;
