/** Tests of the sentences. */
@NullMarked
package org.chainmark.reports.messages;

import org.jspecify.annotations.NullMarked;
