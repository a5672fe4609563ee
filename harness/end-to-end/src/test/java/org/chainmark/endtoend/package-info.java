/** The sample submissions through the real judge, with real JVMs. */
@NullMarked
package org.chainmark.endtoend;

import org.jspecify.annotations.NullMarked;
