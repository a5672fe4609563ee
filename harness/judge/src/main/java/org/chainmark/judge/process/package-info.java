/** A running student JVM as the judge sees it: two streams, a CPU clock and a way to end it. */
@NullMarked
package org.chainmark.judge.process;

import org.jspecify.annotations.NullMarked;
