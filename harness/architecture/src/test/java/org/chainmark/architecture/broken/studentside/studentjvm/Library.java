package org.chainmark.architecture.broken.studentside.studentjvm;

import org.chainmark.results.Fact;

/** Breaks the rule: a library beside student code. */
record Library(Fact fact) {}
