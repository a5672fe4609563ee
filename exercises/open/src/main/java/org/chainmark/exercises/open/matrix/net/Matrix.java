package org.chainmark.exercises.open.matrix.net;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/** A matrix of doubles. Rows may be of different lengths only if it comes from a student. */
public final class Matrix {
    private final double[][] rows;

    private Matrix(double[][] rows) {
        this.rows = rows;
    }

    public static Matrix of(double[]... rows) {
        return new Matrix(copy(rows));
    }

    /** One column. */
    public static Matrix column(double... numbers) {
        return generate(numbers.length, 1, (row, column) -> numbers[row]);
    }

    /** Numbers between -1.5 and 1.5, none of them close to zero. */
    public static Matrix random(Random random, int rows, int columns) {
        return generate(
                rows, columns, (row, column) -> (random.nextBoolean() ? 1 : -1) * (0.2 + 1.3 * random.nextDouble()));
    }

    /** What stands at a place. */
    public interface Entry {
        double at(int row, int column);
    }

    public static Matrix generate(int rows, int columns, Entry entry) {
        double[][] made = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            int at = row;
            Arrays.setAll(made[row], (IntToDoubleFunction) column -> entry.at(at, column));
        }
        return new Matrix(made);
    }

    public int rows() {
        return rows.length;
    }

    /** Length of the first row; 0 if there is none. */
    public int columns() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    public double at(int row, int column) {
        return rows[row][column];
    }

    public double[][] array() {
        return copy(rows);
    }

    /** The numbers of a matrix with one column. */
    public double[] columnArray() {
        return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    }

    /** All numbers, row after row. */
    public double[] flat() {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray();
    }

    /** Whether the other one has as many rows, of the same lengths. */
    public boolean hasShapeOf(Matrix other) {
        return Arrays.equals(
                Arrays.stream(rows).mapToInt(row -> row.length).toArray(),
                Arrays.stream(other.rows).mapToInt(row -> row.length).toArray());
    }

    public Matrix times(Matrix other) {
        if (columns() != other.rows()) {
            throw new ShapeException(shape() + " times " + other.shape());
        }
        return generate(rows(), other.columns(), (row, column) -> {
            double sum = 0;
            for (int i = 0; i < columns(); i++) {
                sum += rows[row][i] * other.rows[i][column];
            }
            return sum;
        });
    }

    public Matrix transposed() {
        return generate(columns(), rows(), (row, column) -> rows[column][row]);
    }

    public Matrix map(DoubleUnaryOperator f) {
        return generate(rows(), columns(), (row, column) -> f.applyAsDouble(rows[row][column]));
    }

    public Matrix with(Matrix other, DoubleBinaryOperator f) {
        if (!hasShapeOf(other)) {
            throw new ShapeException(shape() + " with " + other.shape());
        }
        return generate(
                rows(), columns(), (row, column) -> f.applyAsDouble(rows[row][column], other.rows[row][column]));
    }

    /** Adds a column to every column. */
    public Matrix plusColumn(Matrix column) {
        return generate(rows(), columns(), (row, i) -> rows[row][i] + column.rows[row][0]);
    }

    /** The sum of each row, as a column. */
    public Matrix rowSums() {
        return generate(rows(), 1, (row, column) -> Arrays.stream(rows[row]).sum());
    }

    /** The length of all numbers as one vector. */
    public double norm() {
        return Math.sqrt(Arrays.stream(flat()).map(x -> x * x).sum());
    }

    /** {@code 3 x 5}. */
    public String shape() {
        return rows() + " x " + columns();
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }
}
