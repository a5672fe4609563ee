/** The page of a submission as Markdown. */
@NullMarked
package org.chainmark.reports.markdown;

import org.jspecify.annotations.NullMarked;
