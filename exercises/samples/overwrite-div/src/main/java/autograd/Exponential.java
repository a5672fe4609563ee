package autograd;

final class Exponential extends Value {

	private final Value x;

	Exponential(Value x) {
		super(Math.exp(x.data), "exp", x);
		this.x = x;
	}

	@Override
	void applyChainRule() {
		x.grad += data * grad;
	}
}
