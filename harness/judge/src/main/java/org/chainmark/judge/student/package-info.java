/** A submission as suites see it: contract interfaces whose calls go to a student JVM, its limits and its losses. */
@NullMarked
package org.chainmark.judge.student;

import org.jspecify.annotations.NullMarked;
