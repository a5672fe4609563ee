/** Turns results into pages and files. */
@NullMarked
package org.chainmark.reports;

import org.jspecify.annotations.NullMarked;
