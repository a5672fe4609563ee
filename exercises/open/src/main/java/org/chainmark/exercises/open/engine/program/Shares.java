package org.chainmark.exercises.open.engine.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.chainmark.results.Counterexample.Mark;

/** What is due to one node from those that read it, and what of it is in the gradient that the student's engine has. */
final class Shares {
    /** More shares of one node are not tried in all combinations. */
    private static final int MOST_IN_COMBINATION = 12;

    private final Contributions contributions;
    private final int operand;
    private final double seed;
    private final List<Share> shares;

    /**
     * What one node owes another.
     *
     * @param reader the node that reads the operand
     * @param position which operand of the reader it is
     */
    record Share(int reader, int position, double due) {}

    /**
     * The shares of a node.
     *
     * @param seed what a backward pass puts there before it starts
     * @param shares those that are written first in a usual backward pass first
     */
    Shares(Contributions contributions, int operand, double seed, List<Share> shares) {
        this.contributions = contributions;
        this.operand = operand;
        this.seed = seed;
        this.shares = List.copyOf(shares);
    }

    List<Share> all() {
        return shares;
    }

    /** Whether the gradient is the sum of all shares. */
    boolean allArrive() {
        return isGradient(seed + sum(shares));
    }

    /** Whether the gradient is some sum. */
    boolean isGradient(double sum) {
        double sizes = seed;
        for (Share share : shares) {
            sizes += Math.abs(share.due());
        }
        return contributions.isGradient(operand, sum, sizes);
    }

    /**
     * Which of the open shares arrive, so that with those that are known to arrive they make the gradient: as many as
     * possible, and of equally many those that are written last, which are the ones an overwrite leaves.
     *
     * @param open indices of the shares that are not known
     */
    Optional<List<Integer>> arriving(List<Integer> open, Mark[] known) {
        double base = seed + sum(knownToArrive(known));
        int combinations = open.size() > MOST_IN_COMBINATION ? 1 : 1 << open.size();
        int best = -1;
        for (int without = 0; without < combinations; without++) {
            boolean fewer = best < 0 || Integer.bitCount(without) < Integer.bitCount(best);
            if (fewer && isGradient(base + sum(pick(open, without)))) {
                best = without;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(indices(open, best));
    }

    /** What the node's gradient may have been before all shares had arrived. */
    List<Double> partialSums() {
        List<Double> sums = new ArrayList<>();
        int combinations = shares.size() > MOST_IN_COMBINATION ? 0 : (1 << shares.size()) - 1;
        List<Integer> everything = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            everything.add(i);
        }
        for (int without = 1; without < combinations; without++) {
            sums.add(seed + sum(pick(everything, without)));
        }
        return sums;
    }

    /** The sum of the seed and of the shares with marks that say they arrive. */
    double sumOf(Mark[] marks) {
        return seed + sum(knownToArrive(marks));
    }

    private List<Share> knownToArrive(Mark[] marks) {
        List<Share> arriving = new ArrayList<>();
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] == Mark.RIGHT) {
                arriving.add(shares.get(i));
            }
        }
        return arriving;
    }

    private List<Share> pick(List<Integer> open, int without) {
        return indices(open, without).stream().map(shares::get).toList();
    }

    private static List<Integer> indices(List<Integer> open, int without) {
        List<Integer> with = new ArrayList<>();
        for (int k = 0; k < open.size(); k++) {
            if ((without >> k & 1) == 0) {
                with.add(open.get(k));
            }
        }
        return with;
    }

    private static double sum(List<Share> shares) {
        double sum = 0;
        for (Share share : shares) {
            sum += share.due();
        }
        return sum;
    }
}
