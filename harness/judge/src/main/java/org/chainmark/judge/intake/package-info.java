/** Takes a submission in: decides which files are the student's work, reads them safely and says what is wrong. */
@NullMarked
package org.chainmark.judge.intake;

import org.jspecify.annotations.NullMarked;
