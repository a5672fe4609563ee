/** Tests of what pages show. */
@NullMarked
package org.chainmark.reports.view;

import org.jspecify.annotations.NullMarked;
