package org.chainmark.reports.graph;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.elk.alg.layered.options.EdgeLabelSideSelection;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Lays a graph out in layers from top to bottom; the only place that knows the layout library. */
final class LayeredLayout {
    /** A label is placed only if it says something; what does not matter here. */
    private static final String TEXT = "text";

    private static final double MARGIN = 6;
    private static final double BETWEEN_BOXES = 14;
    private static final double BETWEEN_LAYERS = 30;
    private static final double BETWEEN_EDGES = 16;
    private static final double EDGE_TO_BOX = 12;
    private static final double EDGE_TO_LABEL = 5;
    /** Room for an arrow head after the last bend. */
    private static final double BEND_TO_BOX = 16;

    private static final double HAIR = 5;

    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    /** Width and height. */
    record Size(double width, double height) {}

    record Point(double x, double y) {}

    /**
     * An arrow to be drawn.
     *
     * @param from index of a box
     * @param to index of a box
     * @param label size of the text beside it; none if it has no area
     */
    record Link(int from, int to, Size label) {}

    /**
     * Where an arrow goes.
     *
     * @param points start, bends and end
     * @param label upper left corner of the text beside it
     */
    record Route(List<Point> points, Point label) {}

    /**
     * Where everything goes.
     *
     * @param boxes upper left corners
     */
    record Placement(Size size, List<Point> boxes, List<Route> routes) {}

    private final ElkNode graph = ElkGraphUtil.createGraph();
    private final List<ElkNode> boxes = new ArrayList<>();
    private final List<ElkEdge> edges = new ArrayList<>();

    private LayeredLayout() {
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(LayeredOptions.DIRECTION, Direction.DOWN);
        graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
        graph.setProperty(LayeredOptions.EDGE_LABELS_SIDE_SELECTION, EdgeLabelSideSelection.ALWAYS_UP);
        graph.setProperty(LayeredOptions.PADDING, new ElkPadding(MARGIN));
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, BETWEEN_EDGES);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, EDGE_TO_BOX);
        graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, BEND_TO_BOX);
        graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, EDGE_TO_LABEL);
    }

    /** Places boxes and arrows; the same input gives the same output. One at a time, as the library keeps a pool. */
    static synchronized Placement place(List<Size> sizes, List<Link> links) {
        LayeredLayout layout = new LayeredLayout();
        sizes.forEach(layout::add);
        links.forEach(layout::add);
        new RecursiveGraphLayoutEngine().layout(layout.graph, new BasicProgressMonitor());
        return new Placement(
                new Size(layout.graph.getWidth(), layout.graph.getHeight()),
                layout.boxes.stream()
                        .map(box -> new Point(box.getX(), box.getY()))
                        .toList(),
                layout.edges.stream().map(LayeredLayout::route).toList());
    }

    private void add(Size size) {
        ElkNode box = ElkGraphUtil.createNode(graph);
        box.setDimensions(size.width(), size.height());
        boxes.add(box);
    }

    private void add(Link link) {
        ElkEdge edge = ElkGraphUtil.createSimpleEdge(boxes.get(link.from()), boxes.get(link.to()));
        if (link.label().width() > 0) {
            ElkLabel label = ElkGraphUtil.createLabel(TEXT, edge);
            label.setDimensions(link.label().width(), link.label().height());
        }
        edges.add(edge);
    }

    private static Route route(ElkEdge edge) {
        ElkEdgeSection section = edge.getSections().get(0);
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        Point label = edge.getLabels().stream()
                .map(text -> new Point(text.getX(), text.getY()))
                .findFirst()
                .orElse(points.get(0));
        return new Route(straightened(points), label);
    }

    /** A line that jogs by a hair looks like a mistake; its ends have room to move that much. */
    private static List<Point> straightened(List<Point> points) {
        Point start = points.get(0);
        Point end = points.get(points.size() - 1);
        boolean jogs = points.stream().allMatch(point -> Math.abs(point.x() - start.x()) <= HAIR);
        return jogs ? List.of(start, new Point(start.x(), end.y())) : points;
    }
}
