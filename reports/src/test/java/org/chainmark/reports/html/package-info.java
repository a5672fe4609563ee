/** Tests of the pages. */
@NullMarked
package org.chainmark.reports.html;

import org.jspecify.annotations.NullMarked;
