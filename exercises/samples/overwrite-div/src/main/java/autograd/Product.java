package autograd;

final class Product extends Value {

	private final Value a;
	private final Value b;

	Product(Value a, Value b) {
		super(a.data * b.data, "*", a, b);
		this.a = a;
		this.b = b;
	}

	@Override
	void applyChainRule() {
		a.grad += b.data * grad;
		b.grad += a.data * grad;
	}
}
