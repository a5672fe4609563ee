package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Op;
import org.chainmark.reference.Recipe;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;

/**
 * Finds the smallest sets of faults with which a reference engine reproduces the student's numbers on all probes.
 *
 * <p>What all operations share is decided first. Then operations are decided one after the other: right, composed in one
 * of the usual ways, or wrong in one of the known ways. As soon as all operations of a probe are decided, the probe has
 * to agree; that leaves few ways open.
 */
final class HypothesisSearch {
    /** Operations stand after all that they may be made from. */
    static final List<Op> ORDER = List.of(
            Op.ADD,
            Op.MUL,
            Op.POW,
            Op.TANH,
            Op.RELU,
            Op.EXP,
            Op.LOG,
            Op.SIGMOID,
            Op.ADD_CONST,
            Op.MUL_CONST,
            Op.NEG,
            Op.SUB,
            Op.SUB_CONST,
            Op.DIV,
            Op.DIV_CONST,
            Op.RSUB_CONST,
            Op.RDIV_CONST);

    static final int NONE_FOUND = Integer.MAX_VALUE;

    /** Keeps the search short on engines that nothing explains. */
    private static final int MOST_COMPARISONS = 20_000;

    private static final Comparator<Hypothesis> BEST_FIRST = Comparator.<Hypothesis>comparingInt(
                    hypothesis -> hypothesis.matcher().oddity())
            .thenComparing(hypothesis -> rank(hypothesis.faults()));

    private final Set<Op> available;
    private final Composition composition;
    private final Map<Op, List<Probe>> probes = new EnumMap<>(Op.class);
    private final Map<List<String>, Hypothesis> found = new LinkedHashMap<>();
    private int fewest = NONE_FOUND;
    private int comparisons;

    /**
     * @param probes what has to be reproduced
     * @param available the operations that the student's engine has
     * @param composition what is known of how they are made
     */
    HypothesisSearch(List<Probe> probes, Set<Op> available, Composition composition) {
        this.available = available;
        this.composition = composition;
        ORDER.forEach(op -> this.probes.put(op, new ArrayList<>()));
        probes.forEach(probe -> probesOf(lastOperation(probe)).add(probe));
    }

    /** Looks for sets that contain some faults, under one idea of how the engine sweeps. */
    void follow(Matcher matcher, Faults given) {
        if (!given.isContradictory() && given.size() <= fewest) {
            comparisons = 0;
            decide(0, new Hypothesis(given, Lowering.NONE, matcher));
        }
    }

    /** How many faults the smallest explanations have; {@link #NONE_FOUND} if there is none. */
    int fewest() {
        return fewest;
    }

    boolean hasFound(Fault fault) {
        return found.keySet().stream().anyMatch(ids -> ids.contains(fault.id()));
    }

    /** The explanations with the fewest faults, the preferred one first; each set of faults once. */
    List<Hypothesis> smallest() {
        return found.values().stream().sorted(BEST_FIRST).toList();
    }

    /** Faults in catalogue order, which puts those of more operands before those of fewer. */
    private static String rank(Faults faults) {
        StringBuilder rank = new StringBuilder();
        faults.list().stream()
                .mapToInt(FaultCatalogue.all()::indexOf)
                .sorted()
                .forEach(index -> rank.append(String.format("%05d ", index)));
        return rank.toString();
    }

    private static Op lastOperation(Probe probe) {
        return ORDER.stream().filter(probe.operations()::contains).reduce(ORDER.get(0), (first, second) -> second);
    }

    private List<Probe> probesOf(Op op) {
        return probes.computeIfAbsent(op, key -> new ArrayList<>());
    }

    private void decide(int stage, Hypothesis sofar) {
        if (comparisons > MOST_COMPARISONS || sofar.faults().size() > fewest) {
            return;
        }
        if (stage == ORDER.size()) {
            keep(sofar);
            return;
        }
        Op op = ORDER.get(stage);
        boolean possible = false;
        for (Hypothesis option : options(op, sofar)) {
            if (reproducesAll(option, probesOf(op))) {
                possible = true;
                decide(stage + 1, option);
            }
        }
        if (!possible) {
            decideOnTwo(op, stage, sofar);
        }
    }

    /** One operation with two faults, where none and one do not explain it. */
    private void decideOnTwo(Op op, int stage, Hypothesis sofar) {
        if (sofar.faults().size() + 2 > fewest || !available.contains(op)) {
            return;
        }
        List<Fault> faults = FaultCatalogue.of(op);
        for (int i = 0; i < faults.size(); i++) {
            for (int j = i + 1; j < faults.size(); j++) {
                Hypothesis option = sofar.with(faults.get(i)).with(faults.get(j));
                if (!option.faults().isContradictory() && reproducesAll(option, probesOf(op))) {
                    decide(stage + 1, option);
                }
            }
        }
    }

    private void keep(Hypothesis hypothesis) {
        int size = hypothesis.faults().size();
        if (size < fewest) {
            found.clear();
            fewest = size;
        }
        List<String> ids = hypothesis.faults().ids().stream().sorted().toList();
        found.putIfAbsent(ids, hypothesis);
    }

    private List<Hypothesis> options(Op op, Hypothesis sofar) {
        List<Hypothesis> options = new ArrayList<>();
        for (Recipe recipe : composition.recipes(op)) {
            if (recipe == Recipe.ITSELF) {
                options.add(sofar);
                continue;
            }
            Lowering composed = sofar.lowering().with(op, recipe);
            // Made from right parts, it is right as well: not a case of its own, unless nodes are visited wrongly.
            boolean shows =
                    composition.isKnown() || composed.primitives(op).stream().anyMatch(sofar.faults()::touch);
            if (shows) {
                options.add(new Hypothesis(sofar.faults(), composed, sofar.matcher()));
            }
        }
        boolean mayBeWrong = available.contains(op) && sofar.faults().size() < fewest;
        if (mayBeWrong && composition.recipes(op).contains(Recipe.ITSELF)) {
            FaultCatalogue.of(op).stream()
                    .map(sofar::with)
                    .filter(option -> !option.faults().isContradictory())
                    .forEach(options::add);
        }
        return options;
    }

    private boolean reproducesAll(Hypothesis hypothesis, List<Probe> all) {
        for (Probe probe : all) {
            comparisons++;
            if (!hypothesis.reproduces(probe)) {
                return false;
            }
        }
        return true;
    }
}
