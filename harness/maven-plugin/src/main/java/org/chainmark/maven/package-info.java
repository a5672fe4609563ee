/** The Maven plugin that students run. */
@NullMarked
package org.chainmark.maven;

import org.jspecify.annotations.NullMarked;
