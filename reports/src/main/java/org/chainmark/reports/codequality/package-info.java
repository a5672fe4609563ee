/** GitLab's list of code quality problems. */
@NullMarked
package org.chainmark.reports.codequality;

import org.jspecify.annotations.NullMarked;
