/** Tables for a gradebook. */
@NullMarked
package org.chainmark.reports.csv;

import org.jspecify.annotations.NullMarked;
