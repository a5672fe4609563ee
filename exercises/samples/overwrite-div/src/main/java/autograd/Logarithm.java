package autograd;

final class Logarithm extends Value {

	private final Value x;

	Logarithm(Value x) {
		super(checkedLog(x.data), "log", x);
		this.x = x;
	}

	private static double checkedLog(double x) {
		if (x <= 0.0) {
			throw new IllegalArgumentException("logarithm of " + x);
		}
		return Math.log(x);
	}

	@Override
	void applyChainRule() {
		x.grad += grad / x.data;
	}
}
