package clipping;

/** Some numbers of a model and their gradients. This file is given; changes to it are not handed in. */
public final class Parameter {
    private final double[] data;
    private final double[] grad;

    public Parameter(double[] data, double[] grad) {
        if (data.length != grad.length) {
            throw new IllegalArgumentException(data.length + " numbers with " + grad.length + " gradients");
        }
        this.data = data;
        this.grad = grad;
    }

    /** The numbers. */
    public double[] data() {
        return data;
    }

    /** The gradients, one for each number. This is the array itself: what you write into it stays. */
    public double[] grad() {
        return grad;
    }
}
