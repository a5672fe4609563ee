package autograd;

import java.util.IdentityHashMap;

// plain arrays, no collections except one map
public final class Value {
    private double data;
    private double grad;
    public final Value[] prev;
    private final String op;
    private final double[] local;   // d(this)/d(prev[i]), known as soon as the node is made

    public Value(double data) {
        this(data, "", new Value[0], new double[0]);
    }

    private Value(double data, String op, Value[] prev, double[] local) {
        this.data = data;
        this.op = op;
        this.prev = prev;
        this.local = local;
    }

    private static Value node(double data, String op, Value a, double da) {
        return new Value(data, op, new Value[] {a}, new double[] {da});
    }

    private static Value node(double data, String op, Value a, double da, Value b, double db) {
        return new Value(data, op, new Value[] {a, b}, new double[] {da, db});
    }

    public double data() { return data; }
    public void setData(double data) { this.data = data; }
    public double grad() { return grad; }
    public void zeroGrad() { grad = 0; }
    public String op() { return op; }

    public Value add(Value o) { return node(data + o.data, "+", this, 1, o, 1); }
    public Value sub(Value o) { return node(data - o.data, "-", this, 1, o, -1); }
    public Value mul(Value o) { return node(data * o.data, "*", this, o.data, o, data); }
    public Value div(Value o) { return node(data / o.data, "/", this, 1 / o.data, o, -data / (o.data * o.data)); }

    public Value add(double c) { return node(data + c, "+c", this, 1); }
    public Value sub(double c) { return node(data - c, "-c", this, 1); }
    public Value mul(double c) { return node(data * c, "*c", this, c); }
    public Value div(double c) { return node(data / c, "/c", this, 1 / c); }
    public Value rsub(double c) { return node(c - data, "c-", this, -1); }
    public Value rdiv(double c) { return node(c / data, "c/", this, -c / (data * data)); }

    public Value pow(double n) { return node(Math.pow(data, n), "pow", this, n * Math.pow(data, n - 1)); }
    public Value neg() { return node(-data, "neg", this, -1); }
    public Value relu() { return node(Math.max(data, 0), "relu", this, data > 0 ? 1 : 0); }

    public Value tanh() {
        double t = Math.tanh(data);
        return node(t, "tanh", this, 1 - t * t);
    }

    public Value exp() {
        double e = Math.exp(data);
        return node(e, "exp", this, e);
    }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException("log: " + data + " is not positive");
        }
        return node(Math.log(data), "log", this, 1 / data);
    }

    public Value sigmoid() {
        double s = data >= 0 ? 1 / (1 + Math.exp(-data)) : Math.exp(data) / (1 + Math.exp(data));
        return node(s, "sigmoid", this, s * (1 - s));
    }

    public void backward() {
        // 1. find all nodes; the array doubles when it is full
        Value[] nodes = new Value[64];
        int count = 0;
        IdentityHashMap<Value, int[]> users = new IdentityHashMap<>();
        nodes[count++] = this;
        users.put(this, new int[1]);
        for (int i = 0; i < count; i++) {
            for (Value p : nodes[i].prev) {
                int[] n = users.get(p);
                if (n == null) {
                    users.put(p, n = new int[1]);
                    if (count == nodes.length) {
                        nodes = java.util.Arrays.copyOf(nodes, 2 * count);
                    }
                    nodes[count++] = p;
                }
                n[0]++;
            }
        }

        // 2. a node is ready when all its users have been served
        Value[] ready = new Value[count];
        int head = 0, tail = 0;
        ready[tail++] = this;
        grad = 1;
        while (head < tail) {
            Value v = ready[head++];
            for (int i = 0; i < v.prev.length; i++) {
                Value p = v.prev[i];
                p.grad += v.local[i] * v.grad;
                if (--users.get(p)[0] == 0) {
                    ready[tail++] = p;
                }
            }
        }
    }

    @Override
    public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }
}
