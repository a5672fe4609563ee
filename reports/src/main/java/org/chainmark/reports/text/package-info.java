/** Lines for a terminal. */
@NullMarked
package org.chainmark.reports.text;

import org.jspecify.annotations.NullMarked;
