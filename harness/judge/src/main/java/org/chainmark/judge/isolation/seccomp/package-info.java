/** Filters of system calls, made as bytes that a Linux kernel takes as they are. */
@NullMarked
package org.chainmark.judge.isolation.seccomp;

import org.jspecify.annotations.NullMarked;
