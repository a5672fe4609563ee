/** Sessions against a student JVM on a thread and against real ones. */
@NullMarked
package org.chainmark.judge.student;

import org.jspecify.annotations.NullMarked;
