@NullMarked
package org.chainmark.exercises.open.owntests;

import org.jspecify.annotations.NullMarked;
