/** Main program of the isolated JVM. */
@NullMarked
package org.chainmark.studentjvm;

import org.jspecify.annotations.NullMarked;
