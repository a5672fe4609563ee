package autograd;

final class Tanh extends Value {

	private final Value x;

	Tanh(Value x) {
		super(Math.tanh(x.data), "tanh", x);
		this.x = x;
	}

	@Override
	void applyChainRule() {
		x.grad += (1 - data * data) * grad;
	}
}
