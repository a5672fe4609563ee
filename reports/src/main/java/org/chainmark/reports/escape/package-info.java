/** How foreign text is made safe for each format, one class per format. */
@NullMarked
package org.chainmark.reports.escape;

import org.jspecify.annotations.NullMarked;
