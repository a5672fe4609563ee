/** Opens submissions that were handed in as archives: in memory, within limits, and without trusting a name in them. */
@NullMarked
package org.chainmark.judge.intake.archive;

import org.jspecify.annotations.NullMarked;
