package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.Shares.Share;
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
 * other edges are lost. If one reader must have passed on a part of its gradient only, its edges are wrong; so is an
 * edge that alone can be to blame. Otherwise the numbers do not say.
 */
final class EdgeMarks {
    private static final Marked UNKNOWN = new Marked(Mark.UNKNOWN, Counterexamples.UNKNOWN);

    private final Program program;
    private final Tape right;
    private final Contributions contributions;
    private final NodeNumbers numbers;
    private final KnownMarks known;
    private final List<Shares> shares = new ArrayList<>();
    /** Operations, with the position of the operand, that did their part where it shows. */
    private final Set<Part> proven = new HashSet<>();

    private final Marked[][] marked;

    private record Part(Op op, int position) {}

    private record Marked(Mark mark, String actual) {}

    /**
     * A reader that passed its gradient on before all of it had arrived.
     *
     * @param upstream the part that had arrived
     */
    private record Early(int reader, double upstream) {}

    EdgeMarks(Program program, Tape right, NodeNumbers numbers, KnownMarks known) {
        this.program = program;
        this.right = right;
        this.numbers = numbers;
        this.known = known;
        this.contributions = new Contributions(program, right, numbers);
        this.marked = new Marked[program.size()][2];
    }

    /** The edges of a program whose answer holds no numbers. */
    static List<Edge> unknown(Program program, Tape right) {
        List<Edge> edges = new ArrayList<>();
        for (int reader = 0; reader < program.size(); reader++) {
            for (int position = 0; position < program.op(reader).operands(); position++) {
                edges.add(edge(program, right, reader, position, UNKNOWN));
            }
        }
        return edges;
    }

    /** All edges, in order of nodes and positions. */
    List<Edge> edges() {
        for (int operand = 0; operand < program.size(); operand++) {
            shares.add(shares(operand));
        }
        shares.stream()
                .filter(Shares::allArrive)
                .flatMap(each -> each.all().stream())
                .filter(share -> share.due() != 0)
                .forEach(share -> proven.add(part(share)));
        for (int operand = 0; operand < program.size(); operand++) {
            mark(operand);
        }
        List<Edge> edges = new ArrayList<>();
        for (Edge edge : unknown(program, right)) {
            edges.add(edge(program, right, edge.reader(), edge.position(), marked[edge.reader()][edge.position()]));
        }
        return edges;
    }

    private static Edge edge(Program program, Tape right, int reader, int position, Marked marked) {
        String wanted = Numbers.text(Contributions.wanted(program, right, reader, position));
        return new Edge(reader, program.operand(reader, position), position, wanted, marked.actual(), marked.mark());
    }

    private Shares shares(int operand) {
        List<Share> into = new ArrayList<>();
        for (int reader = program.size() - 1; reader > operand; reader--) {
            for (int position = 0; position < program.op(reader).operands(); position++) {
                if (program.operand(reader, position) == operand) {
                    double upstream = numbers.gradient(reader);
                    into.add(new Share(reader, position, contributions.passedOn(upstream, reader, position)));
                }
            }
        }
        return new Shares(contributions, operand, operand == program.root() ? 1 : 0, into);
    }

    private void mark(int operand) {
        Shares here = shares.get(operand);
        Mark[] marks = new Mark[here.all().size()];
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            Share share = here.all().get(i);
            marks[i] = known.of(share.reader(), share.position()).orElse(Mark.UNKNOWN);
            if (marks[i] == Mark.UNKNOWN) {
                open.add(i);
            }
        }
        if (!wrong(marks).isEmpty()) {
            open.forEach(i -> marks[i] = Mark.RIGHT);
            write(here, marks, early(here, marks, wrong(marks)));
        } else {
            decide(operand, marks, open);
        }
    }

    private void decide(int operand, Mark[] marks, List<Integer> open) {
        Shares here = shares.get(operand);
        Optional<List<Integer>> arriving = here.arriving(open, marks);
        arriving.ifPresent(those -> open.forEach(i -> marks[i] = those.contains(i) ? Mark.RIGHT : Mark.LOST));
        boolean nothingKnown = open.size() == marks.length;
        if (nothingKnown && !here.allArrive() && numbers.hasGradientOf(operand, right)) {
            writeWanted(here);
        } else if (arriving.isPresent()) {
            write(here, marks, Optional.empty());
        } else {
            blame(here, marks, open);
        }
    }

    /** The gradients of readers may be wrong where this one is not, as with a root that is never seeded. */
    private void writeWanted(Shares here) {
        for (Share share : here.all()) {
            double wanted = Contributions.wanted(program, right, share.reader(), share.position());
            marked[share.reader()][share.position()] = new Marked(Mark.RIGHT, Numbers.text(wanted));
        }
    }

    private void blame(Shares here, Mark[] marks, List<Integer> open) {
        Optional<Early> early = early(here, marks, open);
        List<Integer> suspects = open.size() == 1
                ? open
                : open.stream()
                        .filter(i -> early.isPresent()
                                ? here.all().get(i).reader() == early.get().reader()
                                : !proven.contains(part(here.all().get(i))))
                        .toList();
        boolean clear = early.isPresent() || suspects.size() == 1;
        open.forEach(i -> marks[i] = !clear ? Mark.UNKNOWN : suspects.contains(i) ? Mark.WRONG : Mark.RIGHT);
        write(here, marks, early);
    }

    /** The one reader, if there is one, that explains the gradient by having passed on a part of its own. */
    private Optional<Early> early(Shares here, Mark[] marks, List<Integer> suspects) {
        Set<Early> found = new LinkedHashSet<>();
        for (int i : suspects) {
            int reader = here.all().get(i).reader();
            for (double upstream : shares.get(reader).partialSums()) {
                if (here.isGradient(sumWith(here, marks, suspects, new Early(reader, upstream)))) {
                    found.add(new Early(reader, upstream));
                }
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private double sumWith(Shares here, Mark[] marks, List<Integer> suspects, Early early) {
        double sum = here.sumOf(marks);
        for (int i : suspects) {
            Share share = here.all().get(i);
            sum += share.reader() == early.reader() ? passedOn(early, share) : share.due();
        }
        return sum;
    }

    private double passedOn(Early early, Share share) {
        return contributions.passedOn(early.upstream(), share.reader(), share.position());
    }

    private void write(Shares here, Mark[] marks, Optional<Early> early) {
        boolean oneIsWrong = wrong(marks).size() == 1 && !List.of(marks).contains(Mark.UNKNOWN);
        for (int i = 0; i < marks.length; i++) {
            Share share = here.all().get(i);
            String actual = switch (marks[i]) {
                case RIGHT -> Numbers.text(share.due());
                case LOST -> Numbers.text(0);
                case WRONG -> {
                    if (early.isPresent() && early.get().reader() == share.reader()) {
                        yield Numbers.text(passedOn(early.get(), share));
                    }
                    yield oneIsWrong ? Numbers.text(rest(here, marks, share)) : Counterexamples.UNKNOWN;
                }
                case UNKNOWN -> Counterexamples.UNKNOWN;
            };
            marked[share.reader()][share.position()] = new Marked(marks[i], actual);
        }
    }

    /** What the one wrong edge must have added. */
    private double rest(Shares here, Mark[] marks, Share wrong) {
        double gradient = numbers.gradient(program.operand(wrong.reader(), wrong.position()));
        double others = here.sumOf(marks);
        return Tolerance.same(others, gradient) ? 0 : gradient - others;
    }

    private Part part(Share share) {
        return new Part(program.op(share.reader()), share.position());
    }

    private static List<Integer> wrong(Mark[] marks) {
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == Mark.WRONG) {
                wrong.add(i);
            }
        }
        return wrong;
    }
}
