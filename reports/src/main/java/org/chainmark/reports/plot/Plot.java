package org.chainmark.reports.plot;

import java.util.List;

/**
 * A drawing of lines, ready to be written as SVG. Lengths are in pixels at natural size, texts are plain.
 *
 * @param summary what it shows, in one line
 * @param description how the lines go, in sentences, for those who do not see them
 * @param frame the edge of the area with the lines, as SVG path data
 * @param grid lines at the ticks, as SVG path data
 * @param labels texts at the axes
 * @param lines in the order of the legend
 */
public record Plot(
        int width,
        int height,
        String summary,
        String description,
        String frame,
        String grid,
        List<Label> labels,
        List<Line> lines) {
    public Plot {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /**
     * A text.
     *
     * @param y of the baseline
     * @param anchor {@code start}, {@code middle} or {@code end}: which part of the text is at {@code x}
     */
    public record Label(double x, double y, String anchor, String words) {}

    /**
     * A series with its entry in the legend.
     *
     * @param number a style, from 1
     * @param full how it goes, in a sentence
     * @param path the line, with gaps, as SVG path data
     * @param dots shapes at its points, as SVG path data
     * @param crosses shapes at the edge where a number cannot be shown, as SVG path data
     * @param sampleDot the shape on its sample in the legend
     * @param name its text in the legend
     */
    public record Line(
            int number, String full, String path, String dots, String crosses, String sampleDot, String name) {
        static final int SAMPLE_WIDTH = 36;
        static final int SAMPLE_HEIGHT = 18;

        /** The line on its sample, as SVG path data. */
        public String sample() {
            return "M0 " + SAMPLE_HEIGHT / 2 + "H" + SAMPLE_WIDTH;
        }

        /** What the sample's drawing shows. */
        public String sampleBox() {
            return "0 0 " + SAMPLE_WIDTH + " " + SAMPLE_HEIGHT;
        }
    }
}
