package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmark.reference.Op;
import org.chainmark.reference.Program;
import org.chainmark.reference.Tape;
import org.chainmark.results.Counterexample.Edge;
import org.chainmark.results.Counterexample.Mark;
import org.chainmark.results.Numbers;
import org.chainmark.suite.Tolerance;

/**
 * Reads off the student's numbers which contributions reached the gradients of their operands.
 *
 * <p>At each node, the contributions that are due are summed up. If those of some edges make the student's gradient, the
 * other edges are lost. If none do and only one edge can be to blame, it is wrong. Otherwise the numbers do not say.
 */
final class EdgeMarks {
    /** More contributions to one node are not tried in all combinations. */
    private static final int MOST_IN_COMBINATION = 12;

    private final Program program;
    private final Tape right;
    private final Contributions contributions;
    private final NodeNumbers numbers;
    private final KnownMarks known;
    /** Operations, with the position of the operand, that did their part where it shows. */
    private final Set<Part> proven = new HashSet<>();

    /** One of the edges into a node. */
    private record Incoming(int reader, int position, double due) {}

    private record Part(Op op, int position) {}

    private record Marked(Mark mark, String actual) {}

    EdgeMarks(Program program, Tape right, NodeNumbers numbers, KnownMarks known) {
        this.program = program;
        this.right = right;
        this.numbers = numbers;
        this.known = known;
        this.contributions = new Contributions(program, right, numbers);
    }

    /** The edges of a program whose answer holds no numbers. */
    static List<Edge> unknown(Program program, Tape right) {
        return edges(program, right, new Marked(Mark.UNKNOWN, Counterexamples.UNKNOWN));
    }

    /** All edges, in order of nodes and positions. */
    List<Edge> edges() {
        List<List<Incoming>> incoming = incoming();
        for (int operand = 0; operand < program.size(); operand++) {
            prove(operand, incoming.get(operand));
        }
        Marked[][] marked = new Marked[program.size()][2];
        for (int operand = 0; operand < program.size(); operand++) {
            mark(operand, incoming.get(operand), marked);
        }
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : edges(program, right, new Marked(Mark.UNKNOWN, Counterexamples.UNKNOWN))) {
            Marked found = marked[edge.reader()][edge.position()];
            edges.add(new Edge(
                    edge.reader(), edge.operand(), edge.position(), edge.wanted(), found.actual(), found.mark()));
        }
        return edges;
    }

    private static List<Edge> edges(Program program, Tape right, Marked marked) {
        List<Edge> edges = new ArrayList<>();
        for (int reader = 0; reader < program.size(); reader++) {
            for (int position = 0; position < program.op(reader).operands(); position++) {
                edges.add(new Edge(
                        reader,
                        program.operand(reader, position),
                        position,
                        Numbers.text(Contributions.wanted(program, right, reader, position)),
                        marked.actual(),
                        marked.mark()));
            }
        }
        return edges;
    }

    /** The edges into each node, those that are written first in a usual backward pass first. */
    private List<List<Incoming>> incoming() {
        List<List<Incoming>> incoming = new ArrayList<>();
        for (int node = 0; node < program.size(); node++) {
            incoming.add(new ArrayList<>());
        }
        for (int reader = program.size() - 1; reader >= 0; reader--) {
            for (int position = 0; position < program.op(reader).operands(); position++) {
                incoming.get(program.operand(reader, position))
                        .add(new Incoming(reader, position, contributions.due(reader, position)));
            }
        }
        return incoming;
    }

    private void prove(int operand, List<Incoming> edges) {
        if (fits(operand, edges, allOf(edges))) {
            edges.stream()
                    .filter(edge -> edge.due() != 0)
                    .forEach(edge -> proven.add(new Part(program.op(edge.reader()), edge.position())));
        }
    }

    private void mark(int operand, List<Incoming> edges, Marked[][] marked) {
        Mark[] marks = marks(operand, edges);
        if (List.of(marks).stream().anyMatch(mark -> mark != Mark.RIGHT) && isRightAllTheSame(operand, edges)) {
            edges.forEach(edge ->
                    marked[edge.reader()][edge.position()] = new Marked(Mark.RIGHT, Numbers.text(wanted(edge))));
            return;
        }
        boolean oneIsWrong = List.of(marks).stream().filter(Mark.WRONG::equals).count() == 1
                && !List.of(marks).contains(Mark.UNKNOWN);
        for (int i = 0; i < marks.length; i++) {
            Incoming edge = edges.get(i);
            String actual = switch (marks[i]) {
                case RIGHT -> Numbers.text(edge.due());
                case LOST -> Numbers.text(0);
                case WRONG -> oneIsWrong ? Numbers.text(rest(operand, edges, marks)) : Counterexamples.UNKNOWN;
                case UNKNOWN -> Counterexamples.UNKNOWN;
            };
            marked[edge.reader()][edge.position()] = new Marked(marks[i], actual);
        }
    }

    /** An engine may have the right gradient here and a wrong one at the readers, such as a root that is never seeded. */
    private boolean isRightAllTheSame(int operand, List<Incoming> edges) {
        return numbers.hasGradientOf(operand, right)
                && edges.stream()
                        .allMatch(
                                edge -> known.of(edge.reader(), edge.position()).isEmpty());
    }

    private double wanted(Incoming edge) {
        return Contributions.wanted(program, right, edge.reader(), edge.position());
    }

    private Mark[] marks(int operand, List<Incoming> edges) {
        Mark[] marks = new Mark[edges.size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            Optional<Mark> said = known.of(edges.get(i).reader(), edges.get(i).position());
            marks[i] = said.orElse(Mark.UNKNOWN);
            if (said.isEmpty()) {
                open.add(i);
            }
        }
        if (List.of(marks).contains(Mark.WRONG)) {
            open.forEach(i -> marks[i] = Mark.RIGHT);
        } else if (!open.isEmpty()) {
            decide(operand, edges, marks, open);
        }
        return marks;
    }

    /** Tries which of the open edges make the gradient, as many as possible, and of those the ones written last. */
    private void decide(int operand, List<Incoming> edges, Mark[] marks, List<Integer> open) {
        int combinations = open.size() > MOST_IN_COMBINATION ? 1 : 1 << open.size();
        int best = -1;
        for (int without = 0; without < combinations; without++) {
            if (best < 0 || Integer.bitCount(without) < Integer.bitCount(best)) {
                set(marks, open, without);
                best = fits(operand, edges, marks) ? without : best;
            }
        }
        if (best >= 0) {
            set(marks, open, best);
        } else {
            blameOne(edges, marks, open);
        }
    }

    private static void set(Mark[] marks, List<Integer> open, int without) {
        for (int k = 0; k < open.size(); k++) {
            marks[open.get(k)] = (without >> k & 1) == 0 ? Mark.RIGHT : Mark.LOST;
        }
    }

    private void blameOne(List<Incoming> edges, Mark[] marks, List<Integer> open) {
        List<Integer> suspects = open.stream()
                .filter(i -> open.size() == 1
                        || !proven.contains(new Part(
                                program.op(edges.get(i).reader()), edges.get(i).position())))
                .toList();
        boolean clear = suspects.size() == 1;
        open.forEach(i -> marks[i] = clear ? Mark.RIGHT : Mark.UNKNOWN);
        if (clear) {
            marks[suspects.get(0)] = Mark.WRONG;
        }
    }

    private boolean fits(int operand, List<Incoming> edges, Mark[] marks) {
        double sum = seed(operand);
        double sizes = sum;
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == Mark.RIGHT) {
                sum += edges.get(i).due();
                sizes += Math.abs(edges.get(i).due());
            }
        }
        return contributions.isGradient(operand, sum, sizes);
    }

    /** What the one wrong edge must have added. */
    private double rest(int operand, List<Incoming> edges, Mark[] marks) {
        double others = seed(operand);
        for (int i = 0; i < marks.length; i++) {
            others += marks[i] == Mark.RIGHT ? edges.get(i).due() : 0;
        }
        double gradient = numbers.gradient(operand);
        return Tolerance.same(others, gradient) ? 0 : gradient - others;
    }

    private double seed(int operand) {
        return operand == program.root() ? 1 : 0;
    }

    private static Mark[] allOf(List<Incoming> edges) {
        return edges.stream().map(edge -> Mark.RIGHT).toArray(Mark[]::new);
    }
}
