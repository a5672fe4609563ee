package org.chainmark.reports.graph;

import java.util.List;

/**
 * A drawing of a graph, ready to be written as SVG. Lengths are in pixels at natural size, texts are plain.
 *
 * @param roomy whether it is wider than a narrow screen, which then scrolls instead of shrinking the text
 * @param summary what it shows, in one line
 * @param description what is wrong in it, in sentences, for those who do not see it
 * @param note how to read it
 */
public record Picture(
        int width,
        int height,
        boolean roomy,
        String summary,
        String description,
        String note,
        List<Box> boxes,
        List<Arrow> arrows) {
    public Picture {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /**
     * A node.
     *
     * @param style {@code right}, {@code wrong} or {@code unknown}
     * @param full all about it, uncut
     */
    public record Box(int x, int y, int boxWidth, int boxHeight, String style, String full, List<Line> lines) {
        public Box {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of text.
     *
     * @param x left end
     * @param y of the baseline
     * @param style {@code name}, {@code number}, {@code differs} or {@code wanted}
     */
    public record Line(int x, int y, String style, String words) {}

    /**
     * From an operand to the node that reads it.
     *
     * @param style {@code right}, {@code wrong}, {@code lost} or {@code unknown}
     * @param full all about it, uncut
     * @param path the line, as SVG path data
     * @param head the arrow head, as points of an SVG polygon
     * @param remarks text beside it; none or one
     */
    public record Arrow(String style, String full, String path, String head, List<Line> remarks) {
        public Arrow {
            remarks = List.copyOf(remarks);
        }
    }
}
