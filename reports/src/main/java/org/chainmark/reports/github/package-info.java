/** What GitHub Actions reads from a step. */
@NullMarked
package org.chainmark.reports.github;

import org.jspecify.annotations.NullMarked;
