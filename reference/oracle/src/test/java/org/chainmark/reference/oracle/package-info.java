/** The reference against PyTorch, an engine that shares nothing with it. */
@NullMarked
package org.chainmark.reference.oracle;

import org.jspecify.annotations.NullMarked;
