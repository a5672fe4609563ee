package org.chainmark.architecture.broken.cycles.two;

import java.util.List;
import org.chainmark.architecture.broken.cycles.one.One;

/** The other half of a cycle. */
public record Two(List<One> ones) {}
