/** Names a fault by simulating it: what the student's code did is held against code with each known fault. */
@NullMarked
package org.chainmark.exercises.open.simulation;

import org.jspecify.annotations.NullMarked;
