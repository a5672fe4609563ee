/** Results for GitHub Classroom. */
@NullMarked
package org.chainmark.reports.classroom;

import org.jspecify.annotations.NullMarked;
