/** Filters of system calls, run as a kernel would run them. */
@NullMarked
package org.chainmark.judge.isolation.seccomp;

import org.jspecify.annotations.NullMarked;
