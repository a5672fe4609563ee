package org.chainmark.architecture.broken.classnames;

/** Breaks the rule by its name. */
record StringUtils() {}
