/** Reads class files from the judge's own class path, to bring them elsewhere. */
@NullMarked
package org.chainmark.judge.library;

import org.jspecify.annotations.NullMarked;
