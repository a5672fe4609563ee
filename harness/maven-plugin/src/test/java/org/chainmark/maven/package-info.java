/** Tests of the Maven plugin: its parts alone, and all of it under a real Maven. */
@NullMarked
package org.chainmark.maven;

import org.jspecify.annotations.NullMarked;
