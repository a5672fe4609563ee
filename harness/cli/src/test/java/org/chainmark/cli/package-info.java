/** Tests of the command line, most of them without a judge. */
@NullMarked
package org.chainmark.cli;

import org.jspecify.annotations.NullMarked;
