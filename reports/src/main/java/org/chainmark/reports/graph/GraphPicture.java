package org.chainmark.reports.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.chainmark.reports.graph.LayeredLayout.Link;
import org.chainmark.reports.graph.LayeredLayout.Placement;
import org.chainmark.reports.graph.LayeredLayout.Point;
import org.chainmark.reports.graph.LayeredLayout.Route;
import org.chainmark.reports.graph.LayeredLayout.Size;
import org.chainmark.reports.graph.Picture.Arrow;
import org.chainmark.reports.graph.Picture.Box;
import org.chainmark.reports.graph.Picture.Line;
import org.chainmark.reports.graph.PictureWords.Words;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Edge;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.results.Counterexample.Node;

/** Draws a counterexample: operands above, results below, and on each node and arrow what went wrong there. */
public final class GraphPicture {
    private static final int MOST_NODES = 12;
    private static final int MOST_EDGES = 24;
    /** A narrow screen has this much room, and a little shrinking does no harm. */
    private static final int NARROW = 340;

    /** Advance of a character of the fixed-width font in the style sheet, at 13 px; a little more than any font has. */
    private static final double CHARACTER = 7.9;

    private static final double WIDE_CHARACTER = 13;
    private static final int FIRST_WIDE = 0x1100;
    private static final int LINE = 18;
    private static final int ASCENT = 14;
    private static final int PAD_X = 9;
    private static final int PAD_Y = 5;

    private final Counterexample counterexample;
    private final List<Edge> edges;
    private final PictureWords words;

    private GraphPicture(Counterexample counterexample, List<Edge> edges, Messages messages) {
        this.counterexample = counterexample;
        this.edges = edges;
        this.words = new PictureWords(counterexample, messages);
    }

    /** The picture; empty if the graph is too large for one. */
    public static Optional<Picture> of(Counterexample counterexample, Messages messages) {
        int nodes = counterexample.nodes().size();
        if (nodes < 2 || nodes > MOST_NODES) {
            return Optional.empty();
        }
        List<Edge> edges = counterexample.edges().isEmpty() ? unmarked(counterexample) : counterexample.edges();
        boolean drawn = !edges.isEmpty() && edges.size() <= MOST_EDGES && areWithin(nodes, edges);
        return drawn ? Optional.of(new GraphPicture(counterexample, edges, messages).draw()) : Optional.empty();
    }

    /** The arrows of a graph of which it is not known what came back along them. */
    private static List<Edge> unmarked(Counterexample counterexample) {
        List<Edge> edges = new ArrayList<>();
        for (int reader = 0; reader < counterexample.nodes().size(); reader++) {
            List<Integer> operands = counterexample.nodes().get(reader).operands();
            for (int position = 0; position < operands.size(); position++) {
                edges.add(new Edge(reader, operands.get(position), position, "?", "?", Mark.UNKNOWN));
            }
        }
        return edges;
    }

    /** Whether all edges are between nodes; a result may come from a file. */
    private static boolean areWithin(int nodes, List<Edge> edges) {
        return edges.stream()
                .allMatch(edge -> edge.operand() >= 0 && edge.operand() < edge.reader() && edge.reader() < nodes);
    }

    private Picture draw() {
        List<Size> sizes = counterexample.nodes().stream()
                .map(node -> boxSize(words.lines(node)))
                .toList();
        List<Link> links = edges.stream().map(this::link).toList();
        Placement placement = LayeredLayout.place(sizes, links);
        List<Box> boxes = IntStream.range(0, sizes.size())
                .mapToObj(i -> box(i, placement.boxes().get(i), sizes.get(i)))
                .toList();
        List<Arrow> arrows = IntStream.range(0, links.size())
                .mapToObj(i -> arrow(edges.get(i), placement.routes().get(i)))
                .toList();
        int width = (int) Math.ceil(placement.size().width());
        int height = (int) Math.ceil(placement.size().height());
        return new Picture(
                width, height, width > NARROW, words.summary(), words.description(), words.note(), boxes, arrows);
    }

    private Link link(Edge edge) {
        Size label = words.remark(edge)
                .map(remark -> new Size(width(remark.text()), LINE))
                .orElse(new Size(0, 0));
        return new Link(edge.operand(), edge.reader(), label);
    }

    private static Size boxSize(List<Words> lines) {
        double widest =
                lines.stream().mapToDouble(line -> width(line.text())).max().orElse(0);
        return new Size(Math.ceil(widest) + 2 * PAD_X, lines.size() * LINE + 2 * PAD_Y);
    }

    private static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> character < FIRST_WIDE ? CHARACTER : WIDE_CHARACTER)
                .sum();
    }

    private Box box(int index, Point corner, Size size) {
        Node node = counterexample.nodes().get(index);
        int x = round(corner.x());
        int y = round(corner.y());
        List<Line> lines = new ArrayList<>();
        for (Words line : words.lines(node)) {
            lines.add(new Line(x + PAD_X, y + PAD_Y + ASCENT + LINE * lines.size(), line.style(), line.text()));
        }
        return new Box(x, y, round(size.width()), round(size.height()), words.style(node), words.full(node), lines);
    }

    private Arrow arrow(Edge edge, Route route) {
        List<Line> remarks = words
                .remark(edge)
                .map(remark -> new Line(
                        round(route.label().x()), round(route.label().y()) + ASCENT, remark.style(), remark.text()))
                .stream()
                .toList();
        ArrowShape shape = new ArrowShape(route.points());
        return new Arrow(PictureWords.style(edge), words.full(edge), shape.path(), shape.head(), remarks);
    }

    private static int round(double length) {
        return (int) Math.round(length);
    }
}
