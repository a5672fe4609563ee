package autograd;

final class Sigmoid extends Value {

	private final Value x;

	Sigmoid(Value x) {
		super(sigma(x.data), "sigmoid", x);
		this.x = x;
	}

	private static double sigma(double x) {
		double e = Math.exp(-Math.abs(x));
		return x < 0 ? e / (1 + e) : 1 / (1 + e);
	}

	@Override
	void applyChainRule() {
		x.grad += data * (1 - data) * grad;
	}
}
