/** Tests of tables for gradebooks. */
@NullMarked
package org.chainmark.reports.csv;

import org.jspecify.annotations.NullMarked;
