/** What grading found, as records: the only model of a result in the project. */
@NullMarked
package org.chainmark.results;

import org.jspecify.annotations.NullMarked;
