package org.chainmark.exercises.open.diagnostics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The gradients of a deep net, from a forward and a backward pass with random weights. */
public final class DeepNet {
    private static final int LAYERS = 12;
    private static final int WIDTH = 6;

    private DeepNet() {}

    /** What comes after each layer's weights, and how large these are. */
    public enum Kind {
        /** Sigmoids, whose slopes are at most a quarter. */
        SIGMOID(1),
        /** No activation, and weights that keep the size of what goes through them. */
        KEEPING(1),
        /** Sines, which keep numbers small and do not saturate, and weights that are too large. */
        LARGE(8);

        private final double scale;

        Kind(double scale) {
            this.scale = scale;
        }
    }

    /** The gradient of the weights of each layer, the first layer first, for a loss of half the squared output. */
    public static List<Gradient> gradients(Random random, Kind kind) {
        List<double[][]> weights = new ArrayList<>();
        List<double[]> activations = new ArrayList<>();
        double[] flowing = random.doubles(WIDTH, 0.5, 1.5).toArray();
        for (int layer = 0; layer < LAYERS; layer++) {
            double[][] w = weights(random, kind);
            weights.add(w);
            activations.add(flowing);
            flowing = activated(times(w, flowing), kind);
        }
        List<Gradient> gradients = new ArrayList<>();
        double[] back = flowing.clone();
        for (int layer = LAYERS - 1; layer >= 0; layer--) {
            double[] before = activations.get(layer);
            double[] z = times(weights.get(layer), before);
            for (int i = 0; i < WIDTH; i++) {
                back[i] *= slope(z[i], kind);
            }
            gradients.add(0, Gradient.of("layer" + (layer + 1), outer(back, before)));
            back = transposedTimes(weights.get(layer), back);
        }
        return gradients;
    }

    /** A rotation of pairs of units, in a random order of units, times the scale: it keeps lengths up to the scale. */
    private static double[][] weights(Random random, Kind kind) {
        double[][] w = new double[WIDTH][WIDTH];
        for (int i = 0; i < WIDTH; i += 2) {
            double angle = 0.3 + random.nextDouble();
            int row = (i + 2) % WIDTH;
            w[row][i] = kind.scale * Math.cos(angle);
            w[row][i + 1] = -kind.scale * Math.sin(angle);
            w[row + 1][i] = kind.scale * Math.sin(angle);
            w[row + 1][i + 1] = kind.scale * Math.cos(angle);
        }
        return w;
    }

    private static double[] activated(double[] z, Kind kind) {
        double[] a = z.clone();
        for (int i = 0; i < a.length; i++) {
            a[i] = switch (kind) {
                case SIGMOID -> sigmoid(z[i]);
                case KEEPING -> z[i];
                case LARGE -> Math.sin(z[i]);
            };
        }
        return a;
    }

    private static double slope(double z, Kind kind) {
        return switch (kind) {
            case SIGMOID -> sigmoid(z) * (1 - sigmoid(z));
            case KEEPING -> 1;
            case LARGE -> Math.cos(z);
        };
    }

    private static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }

    private static double[] times(double[][] w, double[] x) {
        double[] y = new double[w.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < x.length; j++) {
                y[i] += w[i][j] * x[j];
            }
        }
        return y;
    }

    private static double[] transposedTimes(double[][] w, double[] y) {
        double[] x = new double[y.length];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < x.length; j++) {
                x[j] += w[i][j] * y[i];
            }
        }
        return x;
    }

    private static double[] outer(double[] one, double[] other) {
        double[] product = new double[one.length * other.length];
        for (int i = 0; i < one.length; i++) {
            for (int j = 0; j < other.length; j++) {
                product[i * other.length + j] = one[i] * other[j];
            }
        }
        return product;
    }
}
