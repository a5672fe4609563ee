/** The graph of a counterexample as a picture: what is written where. */
@NullMarked
package org.chainmark.reports.graph;

import org.jspecify.annotations.NullMarked;
