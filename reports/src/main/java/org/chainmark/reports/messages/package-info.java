/**
 * Sentences for what was observed, in the reader's language.
 *
 * <p>A message is looked for in the bundle of the exercise and then in the generic one, for its key and then for the
 * families that the id in its key belongs to: {@code fault.A_mul_overwrite.why}, {@code fault.A_mul.why}, {@code
 * fault.A.why}. See {@code docs/how-to/word-a-message.md}.
 */
@NullMarked
package org.chainmark.reports.messages;

import org.jspecify.annotations.NullMarked;
