/** What a format for another tool is. */
@NullMarked
package org.chainmark.reports.format;

import org.jspecify.annotations.NullMarked;
