/** Tests of tables with marks. */
@NullMarked
package org.chainmark.cli.rubric;

import org.jspecify.annotations.NullMarked;
