/** SARIF, which code scanning reads. */
@NullMarked
package org.chainmark.reports.sarif;

import org.jspecify.annotations.NullMarked;
