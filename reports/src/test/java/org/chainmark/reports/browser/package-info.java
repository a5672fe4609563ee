/** Tests of the pages in a real browser. */
@NullMarked
package org.chainmark.reports.browser;

import org.jspecify.annotations.NullMarked;
