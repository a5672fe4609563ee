package org.chainmark.reports.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.reports.messages.Messages;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Counterexample.Edge;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.results.Counterexample.Node;

/** What is written into the picture of a counterexample. */
final class PictureWords {
    private static final int LONGEST_NAME = 16;
    private static final int DIGITS_IN_BOX = 6;
    private static final int DIGITS_ON_ARROW = 4;
    private static final String WRONG = " ✗";
    private static final Pattern NAMED = Pattern.compile("([A-Za-z]\\w{0,5} = ).*");

    private final Counterexample counterexample;
    private final Messages messages;
    /** Whether the student's engine gave numbers at all. */
    private final boolean compares;

    /** A text and its style. */
    record Words(String style, String text) {}

    PictureWords(Counterexample counterexample, Messages messages) {
        this.counterexample = counterexample;
        this.messages = messages;
        this.compares = counterexample.nodes().stream()
                .anyMatch(node -> !data(node).isUnknown() || !gradient(node).isUnknown());
    }

    String summary() {
        return messages.text("picture.summary", Map.of("expression", counterexample.expression()));
    }

    /** What is wrong, node by node and arrow by arrow. */
    String description() {
        if (!compares) {
            return messages.text("picture.none");
        }
        Stream<String> nodes =
                counterexample.nodes().stream().filter(this::differs).map(this::full);
        Stream<String> edges = counterexample.edges().stream()
                .filter(edge -> edge.mark() == Mark.LOST || edge.mark() == Mark.WRONG)
                .map(this::full);
        return Stream.concat(nodes, edges).collect(Collectors.joining(" "));
    }

    /** How to read the picture; only what there is in it. */
    String note() {
        StringBuilder note = new StringBuilder(messages.text("picture.note.arrows"));
        if (!compares) {
            return note.append(' ').append(messages.text("picture.none")).toString();
        }
        if (counterexample.edges().stream().anyMatch(edge -> remark(edge).isPresent())) {
            note.append(' ').append(messages.text("picture.note.shares"));
        }
        if (counterexample.edges().stream().anyMatch(edge -> edge.mark() == Mark.LOST)) {
            note.append(' ').append(messages.text("picture.note.lost"));
        }
        return note.toString();
    }

    /** A style for the node's box. */
    String style(Node node) {
        return compares && differs(node) ? "wrong" : "right";
    }

    List<Words> lines(Node node) {
        List<Words> lines = new ArrayList<>();
        addNumber(lines, shortName(node) + " = ", "name", data(node).brief(DIGITS_IN_BOX));
        addNumber(lines, "grad ", "number", gradient(node).brief(DIGITS_IN_BOX));
        return lines;
    }

    private void addNumber(List<Words> lines, String before, String style, NumberPair number) {
        if (!compares || !number.differs()) {
            lines.add(new Words(style, before + (compares ? number.actual() : number.wanted())));
            return;
        }
        lines.add(new Words(style + " differs", before + number.actual() + WRONG));
        lines.add(new Words("wanted", messages.text("picture.wanted", Map.of("wanted", number.wanted()))));
    }

    /** All about a node in a sentence. */
    String full(Node node) {
        String data = sentence("data", node, data(node));
        return data + " " + sentence("gradient", node, gradient(node));
    }

    private String sentence(String what, Node node, NumberPair number) {
        boolean wrong = compares && number.differs();
        Map<String, String> parameters = Map.of(
                "name", node.name(), "wanted", number.wanted(), "actual", compares ? number.actual() : number.wanted());
        return messages.text("picture." + what + (wrong ? ".differs" : ""), parameters);
    }

    /** What is written beside an arrow: what is wrong with it, and where a gradient is wrong, what else is in it. */
    Optional<Words> remark(Edge edge) {
        NumberPair numbers = new NumberPair(edge.wanted(), edge.actual()).brief(DIGITS_ON_ARROW);
        boolean telling = isPartOfWrongSum(edge);
        return switch (edge.mark()) {
            case LOST, WRONG -> Optional.of(new Words("differs", mark(edge, numbers, "picture.short.")));
            case RIGHT -> telling ? Optional.of(new Words("number", signed(numbers.actual()))) : Optional.empty();
            case UNKNOWN -> telling ? Optional.of(new Words("wanted", "?")) : Optional.empty();
        };
    }

    private boolean isPartOfWrongSum(Edge edge) {
        if (counterexample.edges().isEmpty()) {
            return false;
        }
        boolean wrong = gradient(counterexample.nodes().get(edge.operand())).differs();
        long parts = counterexample.edges().stream()
                .filter(other -> other.operand() == edge.operand())
                .count();
        return compares && wrong && parts > 1;
    }

    private static String signed(String number) {
        return number.startsWith("-") || number.equals("?") ? number : "+" + number;
    }

    /** All about an edge in a sentence. */
    String full(Edge edge) {
        boolean unmarked = counterexample.edges().isEmpty();
        String keys = unmarked ? "picture.unmarked." : "picture.edge.";
        return mark(edge, new NumberPair(edge.wanted(), edge.actual()), keys);
    }

    private String mark(Edge edge, NumberPair numbers, String keys) {
        Map<String, String> parameters = Map.of(
                "reader", counterexample.nodes().get(edge.reader()).name(),
                "operand", counterexample.nodes().get(edge.operand()).name(),
                "wanted", numbers.wanted(),
                "actual", numbers.actual());
        return messages.text(keys + style(edge), parameters);
    }

    /** A style for the arrow. */
    static String style(Edge edge) {
        return switch (edge.mark()) {
            case RIGHT -> "right";
            case WRONG -> "wrong";
            case LOST -> "lost";
            case UNKNOWN -> "unknown";
        };
    }

    /** The node's name if it is short, else its operation: {@code a = mul(…)}. */
    private static String shortName(Node node) {
        if (node.name().codePointCount(0, node.name().length()) <= LONGEST_NAME) {
            return node.name();
        }
        Matcher named = NAMED.matcher(node.name());
        String letter = named.matches() ? named.group(1) : "";
        String op = node.op().replaceFirst("\\(.*", "");
        return op.isEmpty() || op.length() > LONGEST_NAME
                ? node.name().substring(0, node.name().offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
                : letter + op + "(…)";
    }

    private boolean differs(Node node) {
        return data(node).differs() || gradient(node).differs();
    }

    private static NumberPair data(Node node) {
        return new NumberPair(node.wantedData(), node.actualData());
    }

    private static NumberPair gradient(Node node) {
        return new NumberPair(node.wantedGradient(), node.actualGradient());
    }
}
