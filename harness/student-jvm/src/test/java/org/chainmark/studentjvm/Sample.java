package org.chainmark.studentjvm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Stands for a student's class. Its class file is sent; the tests never use it directly. */
final class Sample {
    double data;
    private final List<Sample> operands = new ArrayList<>();

    Sample(double data) {
        this.data = data;
    }

    Sample add(Sample other) {
        Sample sum = new Sample(data + other.data);
        sum.operands.add(this);
        sum.operands.add(other);
        return sum;
    }

    List<Sample> operands() {
        return operands;
    }

    String text(String prefix) {
        return prefix + data;
    }

    static double apply(DoubleUnaryOperator function, double x) {
        return function.applyAsDouble(x);
    }

    static double trace(double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < matrix.length; i++) {
            sum += matrix[i][i];
        }
        return sum;
    }

    static double[] huge() {
        return new double[3_000_000];
    }
}
