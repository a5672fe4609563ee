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
  private double data;
  private double grad = 0.0;
  private final List<Value> children = new ArrayList<>();
  private String op = "";
  private Runnable step = () -> {};

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
    Value out = new Value(data + other.data, "+", this, other);
    out.step = () -> {
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
    out.step = () -> {
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
    out.step = () -> {
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
    out.step = () -> {
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
    out.step = () -> {
      grad += n * Math.pow(data, n - 1) * out.grad;
    };
    return out;
  }

  public Value neg() {
    Value out = new Value(-data, "neg", this);
    out.step = () -> {
      grad += -out.grad;
    };
    return out;
  }

  public Value tanh() {
    double e2x = Math.exp(2 * data);
    Value out = new Value((e2x - 1) / (e2x + 1), "tanh", this);
    out.step = () -> {
      grad += (1 - out.data * out.data) * out.grad;
    };
    return out;
  }

  public Value relu() {
    Value out = new Value(Math.max(0, data), "relu", this);
    out.step = () -> {
      grad += (data > 0 ? 1 : 0) * out.grad;
    };
    return out;
  }

  public Value exp() {
    Value out = new Value(Math.exp(data), "exp", this);
    out.step = () -> {
      grad += out.data * out.grad;
    };
    return out;
  }

  public Value log() {
    if (data <= 0) {
      throw new IllegalArgumentException("log of a number <= 0: " + data);
    }
    Value out = new Value(Math.log(data), "log", this);
    out.step = () -> {
      grad += 1 / data * out.grad;
    };
    return out;
  }

  public Value sigmoid() {
    double s = data >= 0 ? 1 / (1 + Math.exp(-data)) : Math.exp(data) / (1 + Math.exp(data));
    Value out = new Value(s, "sigmoid", this);
    out.step = () -> {
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
      topo.get(i).step.run();
    }
  }

  @Override
  public String toString() {
    return "Value(data=" + data + ", grad=" + grad + ")";
  }
}
