/** Suites of the tests' own against submissions that exist in this JVM only. */
@NullMarked
package org.chainmark.judge.suites;

import org.jspecify.annotations.NullMarked;
