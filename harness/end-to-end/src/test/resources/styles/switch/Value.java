package autograd;

import java.util.*;

// one class; all the derivatives are in one switch
public class Value {
  private double data;
  private double grad;
  private final String op;
  private final Value left;    // null for a leaf
  private final Value right;   // null when there is only one operand
  private final double number; // the plain number in pow, x + 5, 5 - x, ...
  private final Collection<Value> prev;

  public Value(double data) {
    this(data, "", null, null, 0);
  }

  private Value(double data, String op, Value left, Value right, double number) {
    this.data = data;
    this.op = op;
    this.left = left;
    this.right = right;
    this.number = number;
    this.prev = operands();
  }

  private Collection<Value> operands() {
    if (left == null) return List.of();
    if (right == null) return List.of(left);
    return List.of(left, right);
  }

  public double data() { return data; }
  public void setData(double data) { this.data = data; }
  public double grad() { return grad; }
  public void zeroGrad() { grad = 0; }
  public Collection<Value> prev() { return prev; }
  public String op() { return op; }

  private Value binary(String name, Value other, double result) { return new Value(result, name, this, other, 0); }
  private Value unary(String name, double number, double result) { return new Value(result, name, this, null, number); }

  public Value add(Value other) { return binary("add", other, data + other.data); }
  public Value sub(Value other) { return binary("sub", other, data - other.data); }
  public Value mul(Value other) { return binary("mul", other, data * other.data); }
  public Value div(Value other) { return binary("div", other, data / other.data); }
  public Value add(double n) { return unary("add number", n, data + n); }
  public Value sub(double n) { return unary("sub number", n, data - n); }
  public Value mul(double n) { return unary("mul number", n, data * n); }
  public Value div(double n) { return unary("div number", n, data / n); }
  public Value rsub(double n) { return unary("number sub", n, n - data); }
  public Value rdiv(double n) { return unary("number div", n, n / data); }
  public Value pow(double n) { return unary("pow", n, Math.pow(data, n)); }
  public Value neg() { return unary("neg", 0, -data); }
  public Value tanh() { return unary("tanh", 0, Math.tanh(data)); }
  public Value relu() { return unary("relu", 0, Math.max(0, data)); }
  public Value exp() { return unary("exp", 0, Math.exp(data)); }

  public Value log() {
    if (data <= 0) throw new IllegalArgumentException("log of " + data);
    return unary("log", 0, Math.log(data));
  }

  public Value sigmoid() {
    return unary("sigmoid", 0, data < 0 ? Math.exp(data) / (1 + Math.exp(data)) : 1 / (1 + Math.exp(-data)));
  }

  public void backward() {
    List<Value> order = sort();
    grad = 1;
    for (int i = order.size() - 1; i >= 0; i--) {
      order.get(i).push();
    }
  }

  private void push() {
    double g = grad;
    switch (op) {
      case "add":
        left.grad += g;
        right.grad += g;
        break;
      case "sub":
        left.grad += g;
        right.grad += -g;
        break;
      case "mul":
        left.grad += right.data * g;
        right.grad += left.data * g;
        break;
      case "div":
        left.grad += 1 / right.data * g;
        right.grad += -left.data / (right.data * right.data) * g;
        break;
      case "add number":
        left.grad += g;
        break;
      case "sub number":
        left.grad += g;
        break;
      case "mul number":
        left.grad += number * g;
        break;
      case "div number":
        left.grad += 1 / number * g;
        break;
      case "number sub":
        left.grad += -g;
        break;
      case "number div":
        left.grad += -number / (left.data * left.data) * g;
        break;
      case "pow":
        left.grad += number * Math.pow(left.data, number - 1) * g;
        break;
      case "neg":
        left.grad += -g;
        break;
      case "tanh":
        left.grad += (1 - data * data) * g;
        break;
      case "relu":
        left.grad += left.data > 0 ? g : 0;
        break;
      case "exp":
        left.grad += data * g;
        break;
      case "log":
        left.grad += 1 / left.data * g;
        break;
      case "sigmoid":
        left.grad += data * (1 - data) * g;
        break;
      default: // a leaf
    }
  }

  // operands before the nodes that use them; my own stack, because the graphs can be deep
  private List<Value> sort() {
    List<Value> order = new ArrayList<>();
    Set<Value> seen = new HashSet<>();
    ArrayDeque<Value> stack = new ArrayDeque<>();
    ArrayDeque<Iterator<Value>> rest = new ArrayDeque<>();
    seen.add(this);
    stack.push(this);
    rest.push(prev.iterator());
    while (!stack.isEmpty()) {
      if (rest.peek().hasNext()) {
        Value v = rest.peek().next();
        if (seen.add(v)) {
          stack.push(v);
          rest.push(v.prev.iterator());
        }
      } else {
        rest.pop();
        order.add(stack.pop());
      }
    }
    return order;
  }

  @Override
  public String toString() { return "Value(data=" + data + ", grad=" + grad + ")"; }
}
