/** Test reports as Surefire writes them. */
@NullMarked
package org.chainmark.reports.junit;

import org.jspecify.annotations.NullMarked;
