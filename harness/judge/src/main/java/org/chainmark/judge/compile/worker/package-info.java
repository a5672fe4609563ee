/** The program of a compiler worker: a JVM that turns sources into classes and runs none of them; JDK only. */
@NullMarked
package org.chainmark.judge.compile.worker;

import org.jspecify.annotations.NullMarked;
