/** Pages, made from templates. */
@NullMarked
package org.chainmark.reports.html;

import org.jspecify.annotations.NullMarked;
