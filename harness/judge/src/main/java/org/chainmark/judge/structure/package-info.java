/** Holds a submission's compiled classes against the rules of an exercise, without loading them. */
@NullMarked
package org.chainmark.judge.structure;

import org.jspecify.annotations.NullMarked;
