package autograd;

import java.util.*;

public class Value {
  private double data;
  private double grad = 0;
  private final String op;
  private final List<Value> prev;
  private double exponent;

  public Value(double data) {
    this.data = data;
    this.op = "";
    this.prev = Collections.emptyList();
  }

  private Value(double data, String op, List<Value> prev) {
    this.data = data;
    this.op = op;
    this.prev = prev;
  }

  public double data() { return data; }
  public void setData(double d) { data = d; }
  public double grad() { return grad; }
  public void zeroGrad() { grad = 0; }
  public Collection<Value> prev() { return prev; }
  public String op() { return op; }

  public Value add(Value o) { return new Value(data + o.data, "add", Arrays.asList(this, o)); }
  public Value sub(Value o) { return new Value(data - o.data, "sub", Arrays.asList(this, o)); }
  public Value mul(Value o) { return new Value(data * o.data, "mul", Arrays.asList(this, o)); }
  public Value div(Value o) { return new Value(data / o.data, "div", Arrays.asList(this, o)); }

  public Value add(double o) { return add(new Value(o)); }
  public Value sub(double o) { return sub(new Value(o)); }
  public Value mul(double o) { return mul(new Value(o)); }
  public Value div(double o) { return div(new Value(o)); }
  public Value rsub(double o) { return new Value(o).sub(this); }
  public Value rdiv(double o) { return new Value(o).div(this); }

  public Value pow(double e) {
    Value v = unary(Math.pow(data, e), "pow");
    v.exponent = e;
    return v;
  }

  public Value neg() { return unary(-data, "neg"); }
  public Value tanh() { return unary(Math.tanh(data), "tanh"); }
  public Value relu() { return unary(data > 0 ? data : 0, "relu"); }
  public Value exp() { return unary(Math.exp(data), "exp"); }

  public Value log() {
    if (data <= 0) throw new IllegalArgumentException("log of " + data);
    return unary(Math.log(data), "log");
  }

  public Value sigmoid() {
    double s;
    if (data < 0) {
      double e = Math.exp(data);
      s = e / (1 + e);
    } else {
      s = 1 / (1 + Math.exp(-data));
    }
    return unary(s, "sigmoid");
  }

  private Value unary(double result, String name) {
    return new Value(result, name, Collections.singletonList(this));
  }

  public void backward() {
    ArrayList<Value> order = sort();
    this.grad = 1;
    Collections.reverse(order);
    for (Value v : order) {
      v.push();
    }
  }

  private void push() {
    if (prev.isEmpty()) return;
    Value a = prev.get(0);
    Value b = prev.size() > 1 ? prev.get(1) : null;
    switch (op) {
      case "add":
        a.grad = grad;
        b.grad = grad;
        break;
      case "sub":
        a.grad += grad;
        b.grad += -grad;
        break;
      case "mul":
        a.grad += b.data * grad;
        b.grad += a.data * grad;
        break;
      case "div":
        a.grad += 1 / b.data * grad;
        b.grad += -a.data / (b.data * b.data) * grad;
        break;
      case "pow":
        a.grad += exponent * Math.pow(a.data, exponent - 1) * grad;
        break;
      case "neg":
        a.grad += -1 * grad;
        break;
      case "tanh":
        a.grad += (1 - data * data) * grad;
        break;
      case "relu":
        a.grad += a.data > 0 ? grad : 0;
        break;
      case "exp":
        a.grad += data * grad;
        break;
      case "log":
        a.grad += 1 / a.data * grad;
        break;
      case "sigmoid":
        a.grad += data * (1 - data) * grad;
        break;
      default:
        throw new IllegalStateException("unknown op " + op);
    }
  }

  private ArrayList<Value> sort() {
    ArrayList<Value> sorted = new ArrayList<>();
    Set<Value> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<Value> nodes = new ArrayDeque<>();
    ArrayDeque<Iterator<Value>> todo = new ArrayDeque<>();
    seen.add(this);
    nodes.push(this);
    todo.push(prev.iterator());
    while (!nodes.isEmpty()) {
      if (todo.peek().hasNext()) {
        Value next = todo.peek().next();
        if (seen.add(next)) {
          nodes.push(next);
          todo.push(next.prev.iterator());
        }
      } else {
        todo.pop();
        sorted.add(nodes.pop());
      }
    }
    return sorted;
  }

  @Override
  public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }
}
