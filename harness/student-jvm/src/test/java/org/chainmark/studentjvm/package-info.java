/** The student JVM's main loop as the judge's frames see it. */
@NullMarked
package org.chainmark.studentjvm;

import org.jspecify.annotations.NullMarked;
