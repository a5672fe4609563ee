/** Tests of what a terminal shows. */
@NullMarked
package org.chainmark.reports.text;

import org.jspecify.annotations.NullMarked;
