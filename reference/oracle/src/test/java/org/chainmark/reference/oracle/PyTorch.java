package org.chainmark.reference.oracle;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;

/**
 * PyTorch's own autograd. Every node is a tensor of one double, built by the operation of PyTorch that has the node's
 * name; no value or derivative is computed here.
 */
final class PyTorch implements Engine {
    /** The machines for which the build fetches native libraries. */
    private static final String PLATFORM = "linux-x86_64";

    private double[] data = new double[0];
    private double[] gradients = new double[0];

    PyTorch() {
        // One number at a time: threads would only wait for each other.
        torch.set_num_threads(1);
    }

    /** Why there is no PyTorch on this machine; empty where there is one. */
    static String missing() {
        String here = Loader.getPlatform();
        return here.equals(PLATFORM)
                ? ""
                : "the build fetches PyTorch's native libraries for " + PLATFORM + " only, and this is " + here;
    }

    @Override
    @SuppressWarnings("try") // The scope works by being open: tensors find it by themselves.
    public void evaluate(Program program) {
        data = new double[program.size()];
        gradients = new double[program.size()];
        // Frees the native memory of all tensors of the program.
        try (PointerScope scope = new PointerScope()) {
            Tensor[] tensors = new Tensor[program.size()];
            for (int node = 0; node < program.size(); node++) {
                tensors[node] = tensor(program, node, tensors);
                tensors[node].retain_grad();
                data[node] = tensors[node].item_double();
            }
            tensors[program.root()].backward();
            for (int node = 0; node < program.size(); node++) {
                Tensor gradient = tensors[node].grad();
                gradients[node] = gradient.defined() ? gradient.item_double() : 0;
            }
        }
    }

    @Override
    public double data(int node) {
        return data[node];
    }

    @Override
    public double gradient(int node) {
        return gradients[node];
    }

    private static Tensor tensor(Program program, int node, Tensor[] tensors) {
        Op op = program.op(node);
        double constant = program.constant(node);
        if (op == Op.LEAF) {
            return number(constant).set_requires_grad(true);
        }
        Tensor x = tensors[program.operand(node, 0)];
        if (op.operands() == 2) {
            return binary(op, x, tensors[program.operand(node, 1)]);
        }
        return op.hasConstant() ? withConstant(op, x, constant) : unary(op, x);
    }

    private static Tensor unary(Op op, Tensor x) {
        return switch (op) {
            case NEG -> x.neg();
            case TANH -> x.tanh();
            case RELU -> x.relu();
            case EXP -> x.exp();
            case LOG -> x.log();
            case SIGMOID -> x.sigmoid();
            default -> throw unknown(op);
        };
    }

    private static Tensor binary(Op op, Tensor x, Tensor y) {
        return switch (op) {
            case ADD -> x.add(y);
            case SUB -> x.sub(y);
            case MUL -> x.mul(y);
            case DIV -> x.div(y);
            default -> throw unknown(op);
        };
    }

    private static Tensor withConstant(Op op, Tensor x, double constant) {
        Scalar scalar = new Scalar(constant);
        return switch (op) {
            case POW -> x.pow(scalar);
            case ADD_CONST -> x.add(scalar);
            case SUB_CONST -> x.sub(scalar);
            case MUL_CONST -> x.mul(scalar);
            case DIV_CONST -> x.div(scalar);
            case RSUB_CONST -> torch.rsub(x, scalar);
            case RDIV_CONST -> number(constant).div(x);
            default -> throw unknown(op);
        };
    }

    private static Tensor number(double value) {
        return Tensor.create(new double[] {value});
    }

    private static IllegalArgumentException unknown(Op op) {
        return new IllegalArgumentException("no tensor operation for " + op);
    }
}
