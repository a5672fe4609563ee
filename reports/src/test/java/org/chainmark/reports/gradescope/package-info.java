/** Tests of the format, with a strict reader of it. */
@NullMarked
package org.chainmark.reports.gradescope;

import org.jspecify.annotations.NullMarked;
