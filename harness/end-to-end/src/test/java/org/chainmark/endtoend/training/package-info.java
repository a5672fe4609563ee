/** Training loops as students write them, right ones and faulty ones, through the judge. */
@NullMarked
package org.chainmark.endtoend.training;

import org.jspecify.annotations.NullMarked;
