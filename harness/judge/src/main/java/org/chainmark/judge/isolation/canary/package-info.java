/** A small program that tries, from where student code would run, what student code must not be able to do. */
@NullMarked
package org.chainmark.judge.isolation.canary;

import org.jspecify.annotations.NullMarked;
