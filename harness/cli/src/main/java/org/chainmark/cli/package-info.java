/** The command line. */
@NullMarked
package org.chainmark.cli;

import org.jspecify.annotations.NullMarked;
