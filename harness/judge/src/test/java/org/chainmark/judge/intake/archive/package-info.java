/** Tests of archives as submissions. */
@NullMarked
package org.chainmark.judge.intake.archive;

import org.jspecify.annotations.NullMarked;
