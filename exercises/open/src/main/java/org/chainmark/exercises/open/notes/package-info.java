/** Notes and the postmortem: rules that look for what a criterion asks for, quote it and leave the decision to a person. */
@NullMarked
package org.chainmark.exercises.open.notes;

import org.jspecify.annotations.NullMarked;
