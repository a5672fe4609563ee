/** How lines are drawn. */
@NullMarked
package org.chainmark.reports.plot;

import org.jspecify.annotations.NullMarked;
