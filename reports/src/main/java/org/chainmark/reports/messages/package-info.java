/** Sentences for what was observed, in the reader's language. */
@NullMarked
package org.chainmark.reports.messages;

import org.jspecify.annotations.NullMarked;
