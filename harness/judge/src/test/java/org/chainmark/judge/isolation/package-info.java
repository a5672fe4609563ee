/** Tests that start student JVMs in each isolation that this machine offers. */
@NullMarked
package org.chainmark.judge.isolation;

import org.jspecify.annotations.NullMarked;
