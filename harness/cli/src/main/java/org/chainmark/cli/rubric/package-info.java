/** What waits for a person as a table, and the marks that come back in it. */
@NullMarked
package org.chainmark.cli.rubric;

import org.jspecify.annotations.NullMarked;
