package org.chainmark.reports.plot;

import java.util.List;

/** A mark at a point, so that lines differ in more than their colour. */
enum Shape {
    CIRCLE("m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"),
    SQUARE("m-4.5 -4.5h9v9h-9z"),
    TRIANGLE("m0 -5l4.5 8h-9z"),
    DIAMOND("m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z"),
    CROSS("m-4 -4l8 8m0 -8l-8 8");

    private static final List<Shape> OF_SERIES = List.of(CIRCLE, SQUARE, TRIANGLE, DIAMOND);

    private final String path;

    Shape(String path) {
        this.path = path;
    }

    /** The shape of a series. */
    static Shape of(int index) {
        return OF_SERIES.get(index % OF_SERIES.size());
    }

    /** The shape with its middle at a place, as SVG path data. */
    String at(double x, double y) {
        return "M" + LinePlot.text(x) + " " + LinePlot.text(y) + path;
    }
}
