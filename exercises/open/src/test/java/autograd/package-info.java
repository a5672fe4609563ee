/** Tests as students write them, which other tests run. */
@NullMarked
package autograd;

import org.jspecify.annotations.NullMarked;
