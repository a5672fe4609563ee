package autograd;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

public class Value {

	double data;
	double grad;
	final List<Value> prev;
	final String op;

	public Value(double data) {
		this(data, "");
	}

	Value(double data, String op, Value... prev) {
		this.data = data;
		this.op = op;
		this.prev = Collections.unmodifiableList(Arrays.asList(prev));
	}

	
	void applyChainRule() {
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
		return prev;
	}

	public String op() {
		return op;
	}

	public Value add(Value other) {
		return new Sum(this, other);
	}

	public Value add(double other) {
		return add(new Value(other));
	}

	public Value sub(Value other) {
		return add(other.neg());
	}

	public Value sub(double other) {
		return add(-other);
	}

	public Value rsub(double other) {
		return neg().add(other);
	}

	public Value mul(Value other) {
		return new Product(this, other);
	}

	public Value mul(double other) {
		return mul(new Value(other));
	}

	public Value div(Value other) {
		return new Quotient(this, other);
	}

	public Value div(double other) {
		return div(new Value(other));
	}

	public Value rdiv(double other) {
		return new Value(other).div(this);
	}

	public Value pow(double exponent) {
		return new Power(this, exponent);
	}

	public Value neg() {
		return mul(-1.0);
	}

	public Value tanh() {
		return new Tanh(this);
	}

	public Value relu() {
		return new Relu(this);
	}

	public Value exp() {
		return new Exponential(this);
	}

	public Value log() {
		return new Logarithm(this);
	}

	public Value sigmoid() {
		return new Sigmoid(this);
	}

	public void backward() {
		List<Value> order = Graph.inOrder(this);
		grad = 1.0;
		for (int i = order.size() - 1; i >= 0; i--) {
			order.get(i).applyChainRule();
		}
	}

	@Override
	public String toString() {
		return "Value(data=" + data + ", grad=" + grad + ")";
	}
}
