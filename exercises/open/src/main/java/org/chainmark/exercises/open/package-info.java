/** What the open parts of all exercises share: the files of the template. */
@NullMarked
package org.chainmark.exercises.open;

import org.jspecify.annotations.NullMarked;
