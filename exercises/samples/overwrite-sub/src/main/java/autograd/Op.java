package autograd;

enum Op {
    LEAF(""),
    ADD("+"),
    SUB("-"),
    MUL("*"),
    DIV("/"),
    POW("**"),
    NEG("neg"),
    TANH("tanh"),
    RELU("ReLU"),
    EXP("exp"),
    LOG("log"),
    SIGMOID("sigmoid");

    final String symbol;

    Op(String symbol) {
        this.symbol = symbol;
    }
}
