package autograd;

import java.util.List;
import org.chainmark.testrunner.Recording;

/**
 * Stands for a student's engine while the student's own tests run. It records what is done with it and asks the judge for
 * every number, so that tests can tell engines apart by what they do and by nothing else.
 */
public final class Value {
    /** As {@link #data()}; kept up to date only while tests are there that use fields. */
    public double data;

    /** As {@link #grad()}; kept up to date only while tests are there that use fields. */
    public double grad;

    private final int node;
    private final String op;
    private final List<Value> operands;

    /** What the fields were when the engine was last heard; they differ if a test has set them since. */
    private double knownData;

    private double knownGrad;

    public Value(double data) {
        this.node = Recording.leaf(data);
        this.op = "";
        this.operands = List.of();
        Recording.made(this);
    }

    private Value(String op, double constant, Value... operands) {
        for (Value operand : operands) {
            operand.tell();
        }
        int first = operands[0].node;
        int second = operands.length > 1 ? operands[1].node : -1;
        this.node = Recording.operation(op, first, second, constant);
        this.op = op;
        this.operands = List.of(operands);
        Recording.made(this);
        for (Value operand : operands) {
            operand.hear();
        }
    }

    /** Tells the engine what a test has done to the fields. */
    public void tell() {
        if (Recording.usesFields()) {
            if (Double.compare(data, knownData) != 0) {
                Recording.setData(node, data);
            }
            if (Double.compare(grad, knownGrad) != 0) {
                Recording.setGradient(node, grad);
            }
        }
    }

    /** Gets the fields from the engine. */
    public void hear() {
        if (Recording.usesFields()) {
            data = knownData = Recording.data(node);
            grad = knownGrad = Recording.gradient(node);
        }
    }

    public double data() {
        tell();
        return Recording.data(node);
    }

    public void setData(double data) {
        tell();
        Recording.setData(node, data);
        hear();
    }

    public double grad() {
        tell();
        return Recording.gradient(node);
    }

    public void zeroGrad() {
        tell();
        Recording.setGradient(node, 0);
        hear();
    }

    /** The operands; what a test makes of one that is there twice is left open. */
    public List<Value> prev() {
        if (operands.size() == 2 && operands.get(0) == operands.get(1)) {
            Recording.leaveOpen();
        }
        return operands;
    }

    /** A name; what a test makes of it is left open, since engines may call their operations as they like. */
    public String op() {
        if (!op.isEmpty()) {
            Recording.leaveOpen();
        }
        return op;
    }

    public Value add(Value other) {
        return new Value("add", 0, this, other);
    }

    public Value add(double other) {
        return new Value("addConst", other, this);
    }

    public Value sub(Value other) {
        return new Value("sub", 0, this, other);
    }

    public Value sub(double other) {
        return new Value("subConst", other, this);
    }

    public Value mul(Value other) {
        return new Value("mul", 0, this, other);
    }

    public Value mul(double other) {
        return new Value("mulConst", other, this);
    }

    public Value div(Value other) {
        return new Value("div", 0, this, other);
    }

    public Value div(double other) {
        return new Value("divConst", other, this);
    }

    public Value rsub(double other) {
        return new Value("rsubConst", other, this);
    }

    public Value rdiv(double other) {
        return new Value("rdivConst", other, this);
    }

    public Value pow(double exponent) {
        return new Value("pow", exponent, this);
    }

    public Value neg() {
        return new Value("neg", 0, this);
    }

    public Value tanh() {
        return new Value("tanh", 0, this);
    }

    public Value relu() {
        return new Value("relu", 0, this);
    }

    public Value exp() {
        return new Value("exp", 0, this);
    }

    public Value log() {
        return new Value("log", 0, this);
    }

    public Value sigmoid() {
        return new Value("sigmoid", 0, this);
    }

    public void backward() {
        Recording.backward(node);
    }

    @Override
    public String toString() {
        return "Value(data=" + data() + ", grad=" + grad() + ")";
    }
}
