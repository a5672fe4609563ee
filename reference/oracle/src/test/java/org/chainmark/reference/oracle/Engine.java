package org.chainmark.reference.oracle;

import org.chainmark.reference.Program;

/** Something that evaluates programs forward, and backward from their root. */
interface Engine {
    void evaluate(Program program);

    /** The value of a node of the program last evaluated. */
    double data(int node);

    /** The derivative of the root by a node of the program last evaluated; 0 where the root does not need the node. */
    double gradient(int node);
}
