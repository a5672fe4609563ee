/** Compiles submissions in worker JVMs of their own that can be killed; no code of a student runs here. */
@NullMarked
package org.chainmark.judge.compile;

import org.jspecify.annotations.NullMarked;
