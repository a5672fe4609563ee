/** Main program of the isolated JVM: loads a student's classes, calls their members and says what came of it. */
@NullMarked
package org.chainmark.studentjvm;

import org.jspecify.annotations.NullMarked;
