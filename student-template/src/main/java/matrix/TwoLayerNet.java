package matrix;

/** A net with one hidden layer and relu, whose backward pass is written by hand. The task is in tasks/matrix.md. */
public final class TwoLayerNet {
    private final double[][] w1;
    private final double[] b1;
    private final double[][] w2;
    private final double[] b2;

    /** Keeps the arrays it is given; {@code step} changes them. */
    public TwoLayerNet(double[][] w1, double[] b1, double[][] w2, double[] b2) {
        this.w1 = w1;
        this.b1 = b1;
        this.w2 = w2;
        this.b2 = b2;
    }

    public double[][] w1() {
        return w1;
    }

    public double[] b1() {
        return b1;
    }

    public double[][] w2() {
        return w2;
    }

    public double[] b2() {
        return b2;
    }

    /** The predictions for a batch, whose columns are samples. */
    public double[][] forward(double[][] x) {
        throw new UnsupportedOperationException("forward is not written yet");
    }

    /** How far the predictions for a batch are from y. */
    public double loss(double[][] x, double[][] y) {
        throw new UnsupportedOperationException("loss is not written yet");
    }

    /** The gradients of the loss. Changes nothing. */
    public Gradients backward(double[][] x, double[][] y) {
        throw new UnsupportedOperationException("backward is not written yet");
    }

    /** One step of gradient descent: changes the weights and biases in place. */
    public void step(double[][] x, double[][] y, double learningRate) {
        throw new UnsupportedOperationException("step is not written yet");
    }
}
