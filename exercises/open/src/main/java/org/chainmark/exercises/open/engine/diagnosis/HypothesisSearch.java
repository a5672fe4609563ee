package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainmark.reference.Fault;
import org.chainmark.reference.FaultCatalogue;
import org.chainmark.reference.Faults;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Op;
import org.chainmark.reference.Recipe;
import org.chainmark.reference.Traversal;

/**
 * Finds the smallest sets of faults with which a reference engine reproduces the student's numbers on all probes.
 *
 * <p>Operations are decided one after the other: right, composed in one of the usual ways, or wrong in one of the known
 * ways. As soon as all operations of a probe are decided, the probe has to agree; that leaves few ways open.
 */
final class HypothesisSearch {
    /** Operations stand after all that they may be made from. */
    private static final List<Op> ORDER = List.of(
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

    /** Keeps the search short on engines that nothing explains. */
    private static final int MOST_COMPARISONS = 20_000;

    private final Set<Op> available;
    private final Map<Op, List<Probe>> probes = new EnumMap<>(Op.class);

    HypothesisSearch(List<Probe> probes, Set<Op> available) {
        this.available = available;
        ORDER.forEach(op -> this.probes.put(op, new ArrayList<>()));
        probes.forEach(probe -> probesOf(lastOperation(probe)).add(probe));
    }

    /** The explanations with the fewest faults, the preferred one first; each set of faults once. */
    List<Hypothesis> smallest() {
        Descent descent = new Descent(false);
        knownOrders().forEach(descent::follow);
        if (descent.found.isEmpty()) {
            descent.follow(new AnyOrderMatcher());
        }
        List<Hypothesis> found = new ArrayList<>(descent.found.values());
        found.sort(Comparator.comparingLong(hypothesis -> hypothesis.faults().list().stream()
                .filter(fault -> fault.operands() != Fault.Operands.ALL)
                .count()));
        return found;
    }

    /** The explanation that every operation assigns gradients, if it is one. */
    Optional<Hypothesis> everywhere() {
        Descent descent = new Descent(true);
        knownOrders().forEach(descent::follow);
        if (descent.found.isEmpty()) {
            descent.follow(new AnyOrderMatcher());
        }
        return descent.found.values().stream().findFirst();
    }

    private static List<Matcher> knownOrders() {
        return Traversal.all().stream().<Matcher>map(TraversalMatcher::new).toList();
    }

    private static Op lastOperation(Probe probe) {
        Set<Op> used = ProbePrograms.operations(probe.program());
        return ORDER.stream().filter(used::contains).reduce(ORDER.get(0), (first, second) -> second);
    }

    private List<Probe> probesOf(Op op) {
        return probes.computeIfAbsent(op, key -> new ArrayList<>());
    }

    /** One search through all decisions. */
    private final class Descent {
        private final boolean everywhere;
        private final Map<List<String>, Hypothesis> found = new LinkedHashMap<>();
        private int fewest = Integer.MAX_VALUE;
        private int comparisons;

        Descent(boolean everywhere) {
            this.everywhere = everywhere;
        }

        void follow(Matcher matcher) {
            comparisons = 0;
            Faults faults = everywhere ? Faults.of(FaultCatalogue.overwriteEverywhere()) : Faults.NONE;
            decide(0, new Hypothesis(faults, Lowering.NONE, matcher));
        }

        private void decide(int stage, Hypothesis sofar) {
            if (isPointless(sofar)) {
                return;
            }
            if (stage == ORDER.size()) {
                keep(sofar);
                return;
            }
            Op op = ORDER.get(stage);
            for (Hypothesis option : options(op, sofar)) {
                if (reproducesAll(option, probesOf(op))) {
                    decide(stage + 1, option);
                }
            }
        }

        private boolean isPointless(Hypothesis sofar) {
            boolean explained = everywhere && !found.isEmpty();
            return explained
                    || comparisons > MOST_COMPARISONS
                    || sofar.faults().list().size() > fewest;
        }

        private void keep(Hypothesis hypothesis) {
            int size = hypothesis.faults().list().size();
            if (size < fewest) {
                found.clear();
                fewest = size;
            }
            found.putIfAbsent(hypothesis.faults().ids(), hypothesis);
        }

        private List<Hypothesis> options(Op op, Hypothesis sofar) {
            List<Hypothesis> options = new ArrayList<>();
            options.add(sofar);
            for (Recipe recipe : Recipe.of(op)) {
                Lowering composed = sofar.lowering().with(op, recipe);
                // Made from right parts, it is right as well: not a case of its own.
                boolean shows = composed.primitives(op).stream().anyMatch(sofar.faults()::touch);
                if (recipe != Recipe.ITSELF && shows) {
                    options.add(new Hypothesis(sofar.faults(), composed, sofar.matcher()));
                }
            }
            if (!everywhere && available.contains(op)) {
                FaultCatalogue.overwritesOf(op)
                        .forEach(fault ->
                                options.add(sofar.withFaults(sofar.faults().with(fault))));
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
}
