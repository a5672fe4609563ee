package autograd;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

public class Value {
    private static final String HOSTILE = "<script>alert('chainmark')</script></pre></textarea>\"'`{{points}}{{{points}}}${7*7}"
            + "\n::error file=Value.java::hostile\n##[error]hostile\n@everyone ]]><!-- =cmd|' /C calc'!A1"
            + "\r\u001b[31mred\u001b[0m\u0000\u0007 \u202egnp.exe\u202c \ud800 \uffff &lt;b&gt;";

    private double data;
    private double grad = 0.0;
    private final List<Value> children = new ArrayList<>();
    private String op = "";
    private Runnable backward = () -> {};

    public Value(double data) {
        this.data = data;
    }

    private Value(double data, String op, Value... children) {
        this.data = data;
        this.op = op;
        this.children.addAll(List.of(children));
    }

    public double data() {
        return data;
    }

    public void setData(double data) {
        this.data = data;
    }

    public double grad() {
        return grad;
    }

    public void zeroGrad() {
        grad = 0.0;
    }

    public Collection<Value> prev() {
        return children;
    }

    public String op() {
        return op;
    }

    public Value add(Value other) {
        Value out = new Value(data + other.data, "<img src=x onerror=alert(1)>", this, other);
        System.out.println(HOSTILE);
        System.err.println(HOSTILE);
        out.backward = () -> {
            grad += out.grad;
            other.grad += out.grad;
        };
        return out;
    }

    public Value add(double other) {
        return add(new Value(other));
    }

    public Value sub(Value other) {
        Value out = new Value(data - other.data, "-", this, other);
        out.backward = () -> {
            grad += out.grad;
            other.grad += -out.grad;
        };
        return out;
    }

    public Value sub(double other) {
        return sub(new Value(other));
    }

    public Value mul(Value other) {
        Value out = new Value(data * other.data, "*", this, other);
        out.backward = () -> {
            grad += other.data * out.grad;
            other.grad += data * out.grad;
        };
        return out;
    }

    public Value mul(double other) {
        return mul(new Value(other));
    }

    public Value div(Value other) {
        Value out = new Value(data / other.data, "/", this, other);
        out.backward = () -> {
            grad += 1 / other.data * out.grad;
            other.grad += -data / (other.data * other.data) * out.grad;
        };
        return out;
    }

    public Value div(double other) {
        return div(new Value(other));
    }

    public Value rsub(double other) {
        return new Value(other).sub(this);
    }

    public Value rdiv(double other) {
        return new Value(other).div(this);
    }

    public Value pow(double n) {
        Value out = new Value(Math.pow(data, n), "pow", this);
        out.backward = () -> {
            grad += n * Math.pow(data, n - 1) * out.grad;
        };
        return out;
    }

    public Value neg() {
        Value out = new Value(-data, "neg", this);
        out.backward = () -> {
            grad += -out.grad;
        };
        return out;
    }

    public Value tanh() {
        throw new IllegalStateException(HOSTILE);
    }

    public Value relu() {
        throw new IllegalStateException((HOSTILE + "\n").repeat(10_000), new RuntimeException(HOSTILE));
    }

    public Value exp() {
        throw new Hostile();
    }

    public Value log() {
        if (data <= 0) {
            throw new IllegalArgumentException(HOSTILE);
        }
        Value out = new Value(Math.log(data), "log", this);
        out.backward = () -> {
            grad += 1 / data * out.grad;
        };
        return out;
    }

    public Value sigmoid() {
        double s = data >= 0 ? 1 / (1 + Math.exp(-data)) : Math.exp(data) / (1 + Math.exp(data));
        Value out = new Value(s, "sigmoid", this);
        out.backward = () -> {
            grad += s * (1 - s) * out.grad;
        };
        return out;
    }

    public void backward() {
        List<Value> topo = new ArrayList<>();
        Set<Value> visited = new HashSet<>();
        Deque<Value> stack = new ArrayDeque<>();
        Deque<Iterator<Value>> rest = new ArrayDeque<>();
        visited.add(this);
        stack.push(this);
        rest.push(children.iterator());
        while (!stack.isEmpty()) {
            if (rest.peek().hasNext()) {
                Value child = rest.peek().next();
                if (visited.add(child)) {
                    stack.push(child);
                    rest.push(child.children.iterator());
                }
            } else {
                rest.pop();
                topo.add(stack.pop());
            }
        }
        grad = 1.0;
        for (int i = topo.size() - 1; i >= 0; i--) {
            topo.get(i).backward.run();
        }
    }

    @Override
    public String toString() {
        return "<b onclick=alert(2)>" + HOSTILE;
    }

    /** An exception that bites whoever asks it anything. */
    private static final class Hostile extends RuntimeException {
        @Override
        public String getMessage() {
            throw new Hostile();
        }

        @Override
        public String toString() {
            throw new Error(HOSTILE);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return null;
        }

        @Override
        public synchronized Throwable getCause() {
            return this;
        }

        @Override
        public synchronized Throwable fillInStackTrace() {
            return null;
        }
    }
}
