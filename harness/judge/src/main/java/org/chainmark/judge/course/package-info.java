/** What a course wants of the exercises: which of them, in which order, and what is different from their specs. */
@NullMarked
package org.chainmark.judge.course;

import org.jspecify.annotations.NullMarked;
