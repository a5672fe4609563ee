/** Results for Gradescope. */
@NullMarked
package org.chainmark.reports.gradescope;

import org.jspecify.annotations.NullMarked;
