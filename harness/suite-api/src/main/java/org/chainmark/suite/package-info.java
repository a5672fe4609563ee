/** What the author of an exercise and its suites writes against. */
@NullMarked
package org.chainmark.suite;

import org.jspecify.annotations.NullMarked;
