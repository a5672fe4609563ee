/** Confines a thread, and what it starts, without any privilege and without any program of the system. */
@NullMarked
package org.chainmark.judge.isolation.landlock;

import org.jspecify.annotations.NullMarked;
