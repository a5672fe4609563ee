package org.chainmark.exercises.open.engine.diagnosis;

/**
 * What a node does to the gradient of one of its operands.
 *
 * @param by the node, or {@link #SEED}
 * @param amount the contribution
 * @param magnitude how far rounding may move the contribution
 * @param overwrites whether it is assigned instead of added
 */
record Write(int by, double amount, double magnitude, boolean overwrites) {
    /** Not a node: the gradient that the root starts from. */
    static final int SEED = -1;
}
