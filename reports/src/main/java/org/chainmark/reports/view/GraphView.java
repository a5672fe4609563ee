package org.chainmark.reports.view;

import java.util.List;
import java.util.stream.Stream;
import org.chainmark.reports.graph.GraphPicture;
import org.chainmark.reports.graph.NumberPair;
import org.chainmark.reports.graph.Picture;
import org.chainmark.reports.messages.Messages;
import org.chainmark.reports.messages.Sentence;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Node;

/**
 * A counterexample in all the ways to look at it.
 *
 * @param expression how a person would write it
 * @param nudges what a small step does; none or one
 * @param pictures its graph drawn; none if that would not help, else one
 * @param rows one per node in order of computation
 * @param dataDiffers whether the data of any node is wrong; if not, one column says it
 * @param leavesOut whether the graph is so large that only nodes that differ are in the rows
 * @param test a test method to step through, or empty
 */
public record GraphView(
        String expression,
        List<Sentence> nudges,
        List<Picture> pictures,
        List<Row> rows,
        boolean dataDiffers,
        boolean leavesOut,
        String test) {
    private static final int MOST_ROWS = 30;

    public GraphView {
        rows = List.copyOf(rows);
    }

    /**
     * One node.
     *
     * @param comparesData whether the student's data is shown beside the wanted
     */
    public record Row(String name, Cell data, Cell gradient, boolean comparesData) {
        private boolean differs() {
            return data.differs() || gradient.differs();
        }
    }

    /**
     * A number of one node.
     *
     * @param wanted what a right engine has
     * @param actual what the student's has
     */
    public record Cell(String wanted, String actual, boolean differs) {
        static Cell of(String wanted, String actual) {
            return new Cell(wanted, actual, new NumberPair(wanted, actual).differs());
        }
    }

    /** Whether there is a picture, so that the table need not be open. */
    public boolean hasPicture() {
        return !pictures.isEmpty();
    }

    /** Whether there is anything to tabulate. */
    public boolean hasRows() {
        return !rows.isEmpty();
    }

    static GraphView of(Counterexample counterexample, Messages messages) {
        boolean dataDiffers = counterexample.nodes().stream()
                .anyMatch(node -> Cell.of(node.wantedData(), node.actualData()).differs());
        List<Row> rows = counterexample.nodes().stream()
                .map(node -> row(node, dataDiffers))
                .toList();
        boolean leavesOut = rows.size() > MOST_ROWS;
        List<Row> shown = leavesOut ? mostTelling(rows) : rows;
        return new GraphView(
                counterexample.expression(),
                Stream.ofNullable(counterexample.nudge())
                        .map(messages::sentence)
                        .toList(),
                GraphPicture.of(counterexample, messages).stream().toList(),
                shown,
                dataDiffers,
                leavesOut,
                counterexample.test());
    }

    private static Row row(Node node, boolean comparesData) {
        return new Row(
                node.name(),
                Cell.of(node.wantedData(), node.actualData()),
                Cell.of(node.wantedGradient(), node.actualGradient()),
                comparesData);
    }

    private static List<Row> mostTelling(List<Row> rows) {
        return rows.stream().filter(Row::differs).limit(MOST_ROWS).toList();
    }
}
