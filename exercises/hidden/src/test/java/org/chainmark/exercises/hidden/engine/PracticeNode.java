package org.chainmark.exercises.hidden.engine;

import java.util.List;
import org.chainmark.exercises.hidden.engine.Flaw.Kind;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.reference.Op;

/** A node of a {@link PracticeEngine}. Suites see it as they see a student's. */
final class PracticeNode implements Node {
    private final PracticeEngine engine;
    private final Op op;
    private final List<PracticeNode> operands;
    private final double constant;
    private double data;
    private double grad;

    PracticeNode(PracticeEngine engine, Op op, List<PracticeNode> operands, double constant, double data) {
        this.engine = engine;
        this.op = op;
        this.operands = operands;
        this.constant = constant;
        this.data = data;
        this.grad = op == Op.LEAF && engine.has(Kind.LEAF_HAS_GRADIENT) ? 1 : 0;
    }

    List<PracticeNode> operands() {
        return operands;
    }

    void setGrad(double value) {
        grad = value;
    }

    void replaceData(double value) {
        data = value;
    }

    /** Hands the operands their shares of this node's gradient. */
    void handOn() {
        for (int position = 0; position < operands.size(); position++) {
            double share = engine.slope(op, position, operands.get(0).data, second())
                    * (engine.has(Kind.NO_UPSTREAM, op) ? 1 : grad);
            operands.get(position).receive(share, engine.overwrites(op, position));
        }
    }

    private double second() {
        return operands.size() == 2 ? operands.get(1).data : constant;
    }

    private void receive(double share, boolean overwrites) {
        grad = overwrites ? share : grad + share;
    }

    @Override
    public double data() {
        return data;
    }

    @Override
    public void setData(double value) {
        data = engine.has(Kind.IGNORES_SET_DATA) ? data : value;
    }

    @Override
    public double grad() {
        return grad;
    }

    @Override
    public void zeroGrad() {
        grad = engine.has(Kind.IGNORES_ZERO_GRAD) ? grad : 0;
    }

    @Override
    public List<Node> prev() {
        return engine.has(Kind.FORGETS_OPERANDS) ? List.of() : List.copyOf(operands);
    }

    @Override
    public String op() {
        if (op == Op.LEAF) {
            return engine.has(Kind.LEAF_HAS_OPERATION) ? "leaf" : "";
        }
        return engine.has(Kind.FORGETS_OPERATION) ? "" : op.key();
    }

    @Override
    public void backward() {
        engine.backward(this);
    }

    @Override
    public String text() {
        return engine.has(Kind.TERSE_TEXT) ? "Value(" + data + ")" : "Value(data=" + data + ", grad=" + grad + ")";
    }

    @Override
    public Node add(Node other) {
        return engine.apply(Op.ADD, this, other);
    }

    @Override
    public Node add(double other) {
        return engine.apply(Op.ADD_CONST, this, other);
    }

    @Override
    public Node sub(Node other) {
        return engine.apply(Op.SUB, this, other);
    }

    @Override
    public Node sub(double other) {
        return engine.apply(Op.SUB_CONST, this, other);
    }

    @Override
    public Node mul(Node other) {
        return engine.apply(Op.MUL, this, other);
    }

    @Override
    public Node mul(double other) {
        return engine.apply(Op.MUL_CONST, this, other);
    }

    @Override
    public Node div(Node other) {
        return engine.apply(Op.DIV, this, other);
    }

    @Override
    public Node div(double other) {
        return engine.apply(Op.DIV_CONST, this, other);
    }

    @Override
    public Node rsub(double other) {
        return engine.apply(Op.RSUB_CONST, this, other);
    }

    @Override
    public Node rdiv(double other) {
        return engine.apply(Op.RDIV_CONST, this, other);
    }

    @Override
    public Node pow(double exponent) {
        return engine.apply(Op.POW, this, exponent);
    }

    @Override
    public Node neg() {
        return engine.apply(Op.NEG, this, 0);
    }

    @Override
    public Node tanh() {
        return engine.apply(Op.TANH, this, 0);
    }

    @Override
    public Node relu() {
        return engine.apply(Op.RELU, this, 0);
    }

    @Override
    public Node exp() {
        return engine.apply(Op.EXP, this, 0);
    }

    @Override
    public Node log() {
        return engine.apply(Op.LOG, this, 0);
    }

    @Override
    public Node sigmoid() {
        return engine.apply(Op.SIGMOID, this, 0);
    }
}
