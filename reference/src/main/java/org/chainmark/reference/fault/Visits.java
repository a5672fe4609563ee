package org.chainmark.reference.fault;

/** How a backward sweep finds the nodes that it visits, from the root downwards. */
enum Visits {
    /** Everything that reads a node before the node, in any of the right orders. */
    TOPOLOGICAL,
    /** Operands before what reads them: the order of a topological sort that was not reversed. */
    UNREVERSED,
    /** The root, and nothing else. */
    ROOT_ALONE,
    /** A right order without the root. */
    WITHOUT_ROOT,
    /** A right order, cut off after some nodes from the root. */
    FIRST_FROM_ROOT,
    /** A right order of which only the nodes deepest down are kept. */
    LAST_FROM_ROOT,
    /** Nodes with equal numbers are taken for one. */
    EQUAL_NUMBERS_ONCE,
    /** The same, and a node that reads two equal ones has recorded the first alone. */
    EQUAL_NUMBERS_MERGED,
    /** First in, first out; each node once. */
    BREADTH_FIRST,
    /** First in, first out; a node that is not waiting is put in again. */
    BREADTH_FIRST_REQUEUED,
    /** First in, first out; every path. */
    BREADTH_FIRST_EVERY_PATH,
    /** Depth first, on the way down; each node once; operands in order. */
    PREORDER,
    /** The same with a stack, so that the last operand comes first. */
    PREORDER_STACK,
    /** Depth first, on the way down, every path; operands in order. */
    EVERY_PATH,
    /** A sort in which each use of a node counts as a node of its own. */
    EVERY_USE,
    /** A right order, but a node's own code is replaced by that of the last node that used it as receiver. */
    CODE_OF_LAST_READER,
    /** A right order; nodes visited by an earlier call are left out. */
    FLAGGED,
    /** A right order, after that of earlier calls on the same root. */
    APPENDED_PER_ROOT,
    /** A right order, after those of all earlier calls. */
    APPENDED
}
