package org.chainmark.reports.view;

import java.util.List;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Node;

/**
 * The graph of a counterexample as a table.
 *
 * @param expression how a person would write it
 * @param rows one per node in order of computation
 * @param dataDiffers whether the data of any node is wrong; if not, one column says it
 * @param leavesOut whether the graph is so large that only nodes that differ are in the rows
 */
public record GraphView(String expression, List<Row> rows, boolean dataDiffers, boolean leavesOut) {
    private static final int MOST_ROWS = 30;
    /** Numbers were cut to nine digits, and equal ones may differ in the last. */
    private static final double DIGITS_CUT = 2e-8;

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
            return new Cell(wanted, actual, !same(wanted, actual));
        }

        private static boolean same(String wanted, String actual) {
            if (wanted.equals(actual)) {
                return true;
            }
            try {
                double a = Double.parseDouble(wanted);
                double b = Double.parseDouble(actual);
                return Math.abs(a - b) <= DIGITS_CUT * Math.max(Math.abs(a), Math.abs(b));
            } catch (NumberFormatException e) {
                return false;
            }
        }
    }

    static GraphView of(Counterexample counterexample) {
        boolean dataDiffers = counterexample.nodes().stream()
                .anyMatch(node -> Cell.of(node.wantedData(), node.actualData()).differs());
        List<Row> rows = counterexample.nodes().stream()
                .map(node -> row(node, dataDiffers))
                .toList();
        boolean leavesOut = rows.size() > MOST_ROWS;
        List<Row> shown = leavesOut ? mostTelling(rows) : rows;
        return new GraphView(counterexample.expression(), shown, dataDiffers, leavesOut);
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
