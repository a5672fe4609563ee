/** Tests of the format, with a strict reader of it. */
@NullMarked
package org.chainmark.reports.markdown;

import org.jspecify.annotations.NullMarked;
