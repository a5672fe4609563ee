package org.chainmark.reference;

/** What a node of a {@link Program} computes. */
public enum Op {
    LEAF(0, false, "leaf", "leaf"),
    ADD(2, false, "add", "add"),
    SUB(2, false, "sub", "sub"),
    MUL(2, false, "mul", "mul"),
    DIV(2, false, "div", "div"),
    NEG(1, false, "neg", "neg"),
    TANH(1, false, "tanh", "tanh"),
    /** The positive part; its derivative at 0 is 0. */
    RELU(1, false, "relu", "relu"),
    EXP(1, false, "exp", "exp"),
    /** Natural logarithm; an operand that is not positive is a {@link DomainException}. */
    LOG(1, false, "log", "log"),
    SIGMOID(1, false, "sigmoid", "sigmoid"),
    /** The operand to a constant power. */
    POW(1, true, "pow", "pow"),
    ADD_CONST(1, true, "add_const", "add(double)"),
    SUB_CONST(1, true, "sub_const", "sub(double)"),
    MUL_CONST(1, true, "mul_const", "mul(double)"),
    DIV_CONST(1, true, "div_const", "div(double)"),
    /** The constant minus the operand. */
    RSUB_CONST(1, true, "rsub", "rsub"),
    /** The constant divided by the operand. */
    RDIV_CONST(1, true, "rdiv", "rdiv");

    private final int operands;
    private final boolean constant;
    private final String key;
    private final String method;

    Op(int operands, boolean constant, String key, String method) {
        this.operands = operands;
        this.constant = constant;
        this.key = key;
        this.method = method;
    }

    /** How many nodes it reads: 0, 1 or 2. */
    public int operands() {
        return operands;
    }

    /** Whether it takes a constant beside its operand. A leaf's constant is its value and does not count. */
    public boolean hasConstant() {
        return constant;
    }

    /** Its part in the ids of faults, such as {@code mul} in {@code A_mul_overwrite}. */
    public String key() {
        return key;
    }

    /** The method of an engine that computes it, as a student would say it: {@code mul}, {@code mul(double)}. */
    public String method() {
        return method;
    }
}
