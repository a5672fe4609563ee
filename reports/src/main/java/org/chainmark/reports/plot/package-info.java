/** Draws charts as lines between axes, ready to be written as SVG. */
@NullMarked
package org.chainmark.reports.plot;

import org.jspecify.annotations.NullMarked;
