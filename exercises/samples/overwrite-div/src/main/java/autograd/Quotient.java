package autograd;

final class Quotient extends Value {

	private final Value a;
	private final Value b;

	Quotient(Value a, Value b) {
		super(a.data / b.data, "/", a, b);
		this.a = a;
		this.b = b;
	}

	@Override
	void applyChainRule() {
		a.grad = grad / b.data;
		b.grad = -a.data / (b.data * b.data) * grad;
	}
}
