package matrix;

public final class TwoLayerNet {
    private final double[][] w1;
    private final double[] b1;
    private final double[][] w2;
    private final double[] b2;

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

    private static double[][] times(double[][] a, double[][] b) {
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private static double[][] plus(double[][] a, double[] column) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                c[i][j] = a[i][j] + column[i];
            }
        }
        return c;
    }

    private static double[][] relu(double[][] a) {
        double[][] c = new double[a.length][a[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[0].length; j++) {
                c[i][j] = Math.max(0, a[i][j]);
            }
        }
        return c;
    }

    private static double[] sums(double[][] a) {
        double[] sums = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (double value : a[i]) {
                sums[i] += value;
            }
        }
        return sums;
    }

    public double[][] forward(double[][] x) {
        double[][] z1 = plus(times(w1, x), b1);
        double[][] a1 = relu(z1);
        return plus(times(w2, a1), b2);
    }

    public double loss(double[][] x, double[][] y) {
        double[][] p = forward(x);
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < p[0].length; j++) {
                sum += (p[i][j] - y[i][j]) * (p[i][j] - y[i][j]);
            }
        }
        return sum / (2 * p[0].length);
    }

    public Gradients backward(double[][] x, double[][] y) {
        double[][] z1 = plus(times(w1, x), b1);
        double[][] a1 = relu(z1);
        double[][] p = plus(times(w2, a1), b2);
        int n = p[0].length;
        double[][] dP = new double[p.length][n];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < n; j++) {
                dP[i][j] = (p[i][j] - y[i][j]) / n;
            }
        }
        double[][] dW2 = times(a1, transposed(dP));
        double[] dB2 = sums(dP);
        double[][] dA1 = times(transposed(w2), dP);
        double[][] dZ1 = new double[z1.length][n];
        for (int i = 0; i < z1.length; i++) {
            for (int j = 0; j < n; j++) {
                dZ1[i][j] = z1[i][j] > 0 ? dA1[i][j] : 0;
            }
        }
        double[][] dW1 = times(dZ1, transposed(x));
        double[] dB1 = sums(dZ1);
        double[][] dX = times(transposed(w1), dZ1);
        return new Gradients(dW1, dB1, dW2, dB2, dX);
    }

    public void step(double[][] x, double[][] y, double learningRate) {
        Gradients g = backward(x, y);
        move(w2, g.dW2(), learningRate);
        move(b2, g.dB2(), learningRate);
        move(w1, g.dW1(), learningRate);
        move(b1, g.dB1(), learningRate);
    }

    private static void move(double[][] weights, double[][] slopes, double rate) {
        for (int i = 0; i < weights.length; i++) {
            move(weights[i], slopes[i], rate);
        }
    }

    private static void move(double[] weights, double[] slopes, double rate) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] -= rate * slopes[i];
        }
    }
}
