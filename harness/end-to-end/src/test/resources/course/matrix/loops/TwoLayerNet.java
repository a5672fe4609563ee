package matrix;

public class TwoLayerNet {
    public double[][] w1;
    public double[] b1;
    public double[][] w2;
    public double[] b2;

    public TwoLayerNet(double[][] w1, double[] b1, double[][] w2, double[] b2) {
        this.w1 = w1;
        this.b1 = b1;
        this.w2 = w2;
        this.b2 = b2;
    }

    private double z(double[][] x, int h, int sample) {
        double z = b1[h];
        for (int i = 0; i < x.length; i++) {
            z += w1[h][i] * x[i][sample];
        }
        return z;
    }

    public double[][] forward(double[][] x) {
        int n = x[0].length;
        double[][] p = new double[b2.length][n];
        for (int s = 0; s < n; s++) {
            for (int o = 0; o < b2.length; o++) {
                p[o][s] = b2[o];
                for (int h = 0; h < b1.length; h++) {
                    p[o][s] += w2[o][h] * Math.max(0, z(x, h, s));
                }
            }
        }
        return p;
    }

    public double loss(double[][] x, double[][] y) {
        double[][] p = forward(x);
        double loss = 0;
        for (int s = 0; s < x[0].length; s++) {
            for (int o = 0; o < p.length; o++) {
                loss += 0.5 * Math.pow(p[o][s] - y[o][s], 2) / x[0].length;
            }
        }
        return loss;
    }

    public Gradients backward(double[][] x, double[][] y) {
        int n = x[0].length;
        double[][] dW1 = new double[b1.length][x.length];
        double[] dB1 = new double[b1.length];
        double[][] dW2 = new double[b2.length][b1.length];
        double[] dB2 = new double[b2.length];
        double[][] dX = new double[x.length][n];
        double[][] p = forward(x);
        for (int s = 0; s < n; s++) {
            for (int o = 0; o < b2.length; o++) {
                double d = (p[o][s] - y[o][s]) / n;
                dB2[o] += d;
                for (int h = 0; h < b1.length; h++) {
                    double z = z(x, h, s);
                    if (z > 0) {
                        dW2[o][h] += d * z;
                        double back = d * w2[o][h];
                        dB1[h] += back;
                        for (int i = 0; i < x.length; i++) {
                            dW1[h][i] += back * x[i][s];
                            dX[i][s] += back * w1[h][i];
                        }
                    }
                }
            }
        }
        return new Gradients(dW1, dB1, dW2, dB2, dX);
    }

    public void step(double[][] x, double[][] y, double learningRate) {
        Gradients g = backward(x, y);
        for (int h = 0; h < b1.length; h++) {
            b1[h] -= learningRate * g.dB1()[h];
            for (int i = 0; i < x.length; i++) {
                w1[h][i] -= learningRate * g.dW1()[h][i];
            }
        }
        for (int o = 0; o < b2.length; o++) {
            b2[o] -= learningRate * g.dB2()[o];
            for (int h = 0; h < b1.length; h++) {
                w2[o][h] -= learningRate * g.dW2()[o][h];
            }
        }
    }
}
