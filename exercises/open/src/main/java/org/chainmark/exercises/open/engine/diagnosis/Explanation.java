package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chainmark.exercises.open.engine.program.Counterexamples;
import org.chainmark.exercises.open.engine.program.NodeNumbers;
import org.chainmark.reference.Fault;
import org.chainmark.reference.FaultCatalogue;
import org.chainmark.reference.Faults;
import org.chainmark.reference.Lowering;
import org.chainmark.reference.Op;
import org.chainmark.reference.Recipe;
import org.chainmark.reference.Tape;
import org.chainmark.reference.Traversal;
import org.chainmark.results.Counterexample;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;

/**
 * Faults that reproduce all numbers of the student's engine.
 *
 * @param hypotheses what explains the numbers, the preferred set of faults first; the others cannot be told from it
 * @param available the operations that the student's engine has
 */
record Explanation(List<Hypothesis> hypotheses, Set<Op> available) {
    private static final Comparator<Fault> CATALOGUE_ORDER =
            Comparator.comparingInt(fault -> FaultCatalogue.all().indexOf(fault));

    Diagnosis diagnosis(List<Probe> probes) {
        Set<Fault> faults = new LinkedHashSet<>();
        hypotheses.forEach(hypothesis -> faults.addAll(inOrder(hypothesis)));
        List<Fact> facts = new ArrayList<>();
        faults.forEach(fault -> facts.add(fact(fault)));
        if (hypotheses.size() > 1) {
            hypotheses.forEach(hypothesis -> facts.add(Fact.of("diagnosis.alternative")
                    .with(
                            "faults",
                            String.join(
                                    ", ",
                                    inOrder(hypothesis).stream().map(Fault::id).toList()))));
        }
        facts.addAll(hiddenByComposition(probes));
        int numbers = probes.stream().mapToInt(Probe::numbers).sum();
        List<String> ids = faults.stream().map(Fault::id).toList();
        return new Diagnosis(ids, numbers, numbers, facts, counterexample(probes));
    }

    private static List<Fault> inOrder(Hypothesis hypothesis) {
        return hypothesis.faults().list().stream().sorted(CATALOGUE_ORDER).toList();
    }

    private static Fact fact(Fault fault) {
        boolean everywhere = fault.equals(FaultCatalogue.overwriteEverywhere());
        String op = everywhere ? "all" : fault.ops().iterator().next().method();
        return Fact.of("fault." + fault.id())
                .with("op", op)
                .with("operand", fault.operands().name().toLowerCase(Locale.ROOT));
    }

    /**
     * An operation that could be made from a wrong one gives the same numbers if it is written out and wrong itself. No
     * value tells the two apart, so both are said.
     */
    private List<Fact> hiddenByComposition(List<Probe> probes) {
        Hypothesis preferred = hypotheses.get(0);
        List<Fact> facts = new ArrayList<>();
        for (Op op : available) {
            if (preferred.lowering().recipe(op) == Recipe.ITSELF || isEverywhere(preferred)) {
                continue;
            }
            Fault overwrite = FaultCatalogue.overwritesOf(op).get(0);
            Lowering writtenOut = preferred.lowering().with(op, Recipe.ITSELF);
            Hypothesis other = new Hypothesis(preferred.faults().with(overwrite), writtenOut, preferred.matcher());
            if (probes.stream().allMatch(other::reproduces)) {
                facts.add(Fact.of("diagnosis.composed").with("op", op.method()).with("fault", overwrite.id()));
            }
        }
        return facts;
    }

    private static boolean isEverywhere(Hypothesis hypothesis) {
        return hypothesis.faults().list().contains(FaultCatalogue.overwriteEverywhere());
    }

    /** The smallest program that goes wrong by the first fault alone, with the student's own numbers. */
    private Counterexample counterexample(List<Probe> probes) {
        Hypothesis preferred = hypotheses.get(0);
        Faults first = Faults.of(inOrder(preferred).get(0));
        List<Probe> wrong = probes.stream()
                .filter(probe -> !probe.isRight())
                .sorted(Comparator.comparingInt(probe -> probe.program().size()))
                .toList();
        Probe smallest = wrong.stream()
                .filter(probe -> shows(first, preferred.lowering(), probe))
                .findFirst()
                .orElse(wrong.get(0));
        return Counterexamples.of(smallest.program(), smallest.answer());
    }

    private static boolean shows(Faults faults, Lowering lowering, Probe probe) {
        Lowering.Lowered lowered = lowering.lower(probe.program());
        Tape tape = new Tape();
        return Traversal.all().stream().allMatch(traversal -> {
            tape.evaluate(lowered.program(), traversal, faults);
            return probe.answer() instanceof NodeNumbers && !isRight(probe, lowered, tape);
        });
    }

    private static boolean isRight(Probe probe, Lowering.Lowered lowered, Tape faulty) {
        Tape right = new Tape();
        right.evaluate(probe.program());
        for (int node = 0; node < probe.program().size(); node++) {
            double difference = faulty.gradient(lowered.node(node)) - right.gradient(node);
            if (Math.abs(difference) > 1e-6 * (1 + right.gradientMagnitude(node))) {
                return false;
            }
        }
        return true;
    }
}
