package diagnostics;

/** Finds out where numbers go bad, before they have spread. The task is in tasks/diagnostics.md. */
public final class Diagnostics {
    private Diagnostics() {}

    /** Looks at input, output, loss and gradients of one batch, in this order, and stops at the first bad number. */
    public static Finding inspectBatch(Model model, double[] input, double[] target) {
        throw new UnsupportedOperationException("inspectBatch is not written yet");
    }

    /** What arrived at a parameter in the last backward pass. */
    public static Connection connection(Tensor tensor) {
        throw new UnsupportedOperationException("connection is not written yet");
    }

    /**
     * The name of the parameter at which the first bad gradient arrives during the backward pass of a batch; empty if
     * all are finite. Found with hooks, none of which is left behind.
     */
    public static String firstBadGradient(Model model, double[] input, double[] target) {
        throw new UnsupportedOperationException("firstBadGradient is not written yet");
    }

    /** The norm of the gradient of each parameter, the first layer first. */
    public static double[] layerNorms(Model model) {
        throw new UnsupportedOperationException("layerNorms is not written yet");
    }

    /** What the norms of all layers, the first layer first, say about the flow of gradients. */
    public static Flow flow(double[] norms) {
        throw new UnsupportedOperationException("flow is not written yet");
    }

    /** The first step, and in it the first tensor, with a number that is NaN or infinite. */
    public static Place firstBad(History history) {
        throw new UnsupportedOperationException("firstBad is not written yet");
    }
}
