/** Reports and texts that the tests of several packages make pages of. */
@NullMarked
package org.chainmark.reports;

import org.jspecify.annotations.NullMarked;
