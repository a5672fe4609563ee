package org.chainmark.architecture.broken.cycles.one;

import org.chainmark.architecture.broken.cycles.two.Two;

/** Half of a cycle. */
public record One(Two two) {}
