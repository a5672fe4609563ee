/** Runs a student's own tests and records what they do with an engine. */
@NullMarked
package org.chainmark.testrunner;

import org.jspecify.annotations.NullMarked;
