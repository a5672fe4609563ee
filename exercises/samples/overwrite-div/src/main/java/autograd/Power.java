package autograd;

final class Power extends Value {

	private final Value base;
	private final double exponent;

	Power(Value base, double exponent) {
		super(Math.pow(base.data, exponent), "^" + exponent, base);
		this.base = base;
		this.exponent = exponent;
	}

	@Override
	void applyChainRule() {
		base.grad += exponent * Math.pow(base.data, exponent - 1) * grad;
	}
}
