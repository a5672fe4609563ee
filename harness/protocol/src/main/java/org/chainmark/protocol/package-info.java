/** The frames between the judge and the student JVM. */
@NullMarked
package org.chainmark.protocol;

import org.jspecify.annotations.NullMarked;
