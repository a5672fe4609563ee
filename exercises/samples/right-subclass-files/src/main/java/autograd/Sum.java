package autograd;

final class Sum extends Value {

	private final Value a;
	private final Value b;

	Sum(Value a, Value b) {
		super(a.data + b.data, "+", a, b);
		this.a = a;
		this.b = b;
	}

	@Override
	void applyChainRule() {
		a.grad += grad;
		b.grad += grad;
	}
}
