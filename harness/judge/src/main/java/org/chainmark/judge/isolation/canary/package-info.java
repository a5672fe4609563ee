/** The program that tries, from inside an isolated JVM, what student code must not be able to do. */
@NullMarked
package org.chainmark.judge.isolation.canary;

import org.jspecify.annotations.NullMarked;
