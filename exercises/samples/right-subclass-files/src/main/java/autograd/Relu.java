package autograd;

final class Relu extends Value {

	private final Value x;

	Relu(Value x) {
		super(x.data > 0 ? x.data : 0.0, "relu", x);
		this.x = x;
	}

	@Override
	void applyChainRule() {
		x.grad += x.data > 0 ? grad : 0.0;
	}
}
