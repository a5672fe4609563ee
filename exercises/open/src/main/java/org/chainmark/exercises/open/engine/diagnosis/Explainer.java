package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Op;
import org.chainmark.reference.Recipe;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.Traversal;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.reference.fault.Faults;
import org.jspecify.annotations.Nullable;

/** Explains what an engine does on graphs with one backward call each, from the likely to the far-fetched. */
final class Explainer {
    /** Faults that are read off the evidence, or that one backward call cannot show. */
    private static final Set<String> NOT_SEARCHED = Set.of(
            "T_setof",
            "N_float",
            "T_stack_overflow",
            "T_flag",
            "T_fields",
            "T_static",
            "S_seed_plus",
            "S_free_graph",
            "S_reset_all",
            "S_reset_leaves");

    private static final List<Fault> SHARED = FaultCatalogue.ofTheEngine().stream()
            .filter(fault -> !NOT_SEARCHED.contains(fault.id()))
            .toList();

    private final List<Probe> probes;
    private final Set<Op> available;
    private final GraphReading reading;
    private final Faults evident;
    /** What the engine has right, the largest first: they tell most. */
    private final List<Probe> right;
    /** Asked of the student's engine when it is first needed. */
    private @Nullable Composition composition;

    Explainer(List<Probe> probes, Set<Op> available, GraphReading reading) {
        this.probes = probes;
        this.available = available;
        this.reading = reading;
        this.evident = new Evidence(probes).faults();
        this.right = probes.stream()
                .filter(probe -> probe.isRight() && probe.operations().stream().allMatch(Explainer::isPrimitive))
                .sorted(Comparator.comparingInt(Probe::size).reversed())
                .toList();
    }

    /** The smallest sets of faults that reproduce everything; empty if there is none. */
    List<Hypothesis> explanations() {
        List<Matcher> usual = orders(RecordedOperands.UNKNOWN, 0);
        HypothesisSearch search = new HypothesisSearch(probes, available, Composition.UNKNOWN);
        searchAll(search, usual);
        boolean fitting = search.fewest() != HypothesisSearch.NONE_FOUND && isComposedSo(search.smallest());
        if (search.fewest() <= 1 && fitting) {
            return search.smallest();
        }
        List<Scenario> scenarios = probes.stream().map(Probe::scenario).toList();
        List<Matcher> recorded = orders(reading.recordedOperands(scenarios), 0);
        HypothesisSearch closer = new HypothesisSearch(probes, available, composition());
        searchAll(closer, recorded);
        closer.follow(new AnyOrderMatcher(), evident);
        closer.follow(new AnyOrderMatcher(), evident.with(FaultCatalogue.overwriteEverywhere()));
        if (Math.min(search.fewest(), closer.fewest()) == HypothesisSearch.NONE_FOUND) {
            searchPairs(closer, recorded);
        }
        boolean better =
                closer.fewest() <= search.fewest() || (!fitting && closer.fewest() != HypothesisSearch.NONE_FOUND);
        return better ? closer.smallest() : search.smallest();
    }

    /** Whether the operations that are taken to be made from others have such operands recorded. */
    private boolean isComposedSo(List<Hypothesis> hypotheses) {
        for (Op op : available) {
            Recipe recipe = hypotheses.get(0).lowering().recipe(op);
            if (recipe != Recipe.ITSELF && !composition().recipes(op).contains(recipe)) {
                return false;
            }
        }
        return true;
    }

    private Composition composition() {
        Composition known = composition;
        if (known == null) {
            known = reading.composition(available);
            composition = known;
        }
        return known;
    }

    private void searchAll(HypothesisSearch search, List<Matcher> orders) {
        orders.forEach(order -> search.follow(order, evident));
        for (Fault fault : SHARED) {
            for (Matcher order : orders) {
                if (!search.hasFound(fault) && isPossible(fault, order)) {
                    search.follow(order, evident.with(fault));
                }
            }
        }
    }

    private static boolean isPrimitive(Op op) {
        return Recipe.of(op).size() == 1;
    }

    /** A fault of what all operations share is not there if the student's engine is right where it would show. */
    private boolean isPossible(Fault fault, Matcher order) {
        boolean showsInOneOperationOnly = fault.operations().size() > 1 && available.size() == 1;
        return !showsInOneOperationOnly
                && new Hypothesis(evident.with(fault), Lowering.NONE, order).reproducesAll(right);
    }

    private void searchPairs(HypothesisSearch search, List<Matcher> orders) {
        List<Fault> possible = SHARED.stream()
                .filter(fault -> isPossible(fault, orders.get(0)))
                .toList();
        for (int i = 0; i < possible.size(); i++) {
            for (int j = i + 1; j < possible.size(); j++) {
                search.follow(orders.get(0), evident.with(possible.get(i)).with(possible.get(j)));
            }
        }
    }

    private static List<Matcher> orders(RecordedOperands recorded, int oddity) {
        List<Matcher> orders = new ArrayList<>();
        for (Traversal traversal : Traversal.all()) {
            orders.add(new TraversalMatcher(traversal, oddity + orders.size(), recorded));
        }
        return orders;
    }
}
