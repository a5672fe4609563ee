/** The student's instruments as suites see them, and what the judge hands to them. */
@NullMarked
package org.chainmark.exercises.open.diagnostics.contract;

import org.jspecify.annotations.NullMarked;
