/** The runner, tried on tests as students write them. */
@NullMarked
package org.chainmark.testrunner;

import org.jspecify.annotations.NullMarked;
