package org.chainmark.architecture.broken.packagenames.util;

/** Breaks the rule by the name of its package. */
record Anything() {}
