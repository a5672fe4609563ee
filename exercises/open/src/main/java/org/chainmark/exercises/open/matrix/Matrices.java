package org.chainmark.exercises.open.matrix;

import static org.chainmark.suite.Expectations.require;

import org.chainmark.exercises.open.matrix.net.Matrix;
import org.chainmark.results.Fact;
import org.chainmark.suite.Tolerance;

/** What suites expect of matrices. */
public final class Matrices {
    private static final double PARALLEL = 1 - 1e-9;

    private Matrices() {}

    /** Fails unless a matrix has the shape and the numbers of the wanted one. */
    public static void expectSame(String what, Matrix actual, Matrix wanted) {
        expectShape(what, actual, wanted);
        double size = wanted.norm();
        for (int row = 0; row < wanted.rows(); row++) {
            for (int column = 0; column < wanted.columns(); column++) {
                require(
                        Tolerance.same(wanted.at(row, column), actual.at(row, column), size),
                        Fact.of("expected")
                                .with("what", what + "[" + row + "][" + column + "]")
                                .with("wanted", wanted.at(row, column))
                                .with("actual", actual.at(row, column)));
            }
        }
    }

    /** Fails unless a matrix has the shape of the wanted one, and its numbers up to one factor for all of them. */
    public static void expectParallel(String what, Matrix actual, Matrix wanted) {
        expectShape(what, actual, wanted);
        double product = 0;
        double[] one = actual.flat();
        double[] other = wanted.flat();
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[i];
        }
        double cosine = Math.abs(product) / (actual.norm() * wanted.norm());
        require(
                cosine > PARALLEL,
                Fact.of("matrix.direction").with("what", what).with("cosine", cosine));
    }

    /** Fails unless a matrix has the shape of the wanted one. */
    public static void expectShape(String what, Matrix actual, Matrix wanted) {
        require(
                actual.hasShapeOf(wanted),
                Fact.of("matrix.shape")
                        .with("what", what)
                        .with("wanted", wanted.shape())
                        .with("actual", actual.shape()));
    }
}
