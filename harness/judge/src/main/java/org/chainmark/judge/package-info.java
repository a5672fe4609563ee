/** The pipeline that grades a submission. */
@NullMarked
package org.chainmark.judge;

import org.jspecify.annotations.NullMarked;
