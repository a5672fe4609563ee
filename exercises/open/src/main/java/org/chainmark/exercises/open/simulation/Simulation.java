package org.chainmark.exercises.open.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.results.KnownFault;
import org.chainmark.results.Location;
import org.jspecify.annotations.Nullable;

/**
 * The faults that one method can have. A fault is named only if code with this fault does with <em>every</em> probe what
 * the student's code did; faults that no probe tells apart are named together.
 *
 * @param right what right code does; more than one, if the task leaves open what is right
 * @param faults the more common first
 * @param relative how far numbers may be apart, as a part of the wanted one, beyond the usual tolerance
 */
public record Simulation<P extends Probe>(
        List<Function<P, Outcome>> right, List<SimulatedFault<P>> faults, double relative) {
    public Simulation {
        right = List.copyOf(right);
        faults = List.copyOf(faults);
    }

    /** With the usual tolerance and one right way. */
    public static <P extends Probe> Simulation<P> of(Function<P, Outcome> right, List<SimulatedFault<P>> faults) {
        return new Simulation<>(List.of(right), faults, 0);
    }

    /**
     * Names what is wrong.
     *
     * @param observations what the student's code did, the smallest probes first
     * @param place where the method is in the student's source, if that is known
     * @return nothing if nothing is wrong
     */
    public Optional<Diagnosis> diagnose(List<Observation<P>> observations, @Nullable Location place) {
        if (right.stream().anyMatch(behaviour -> reproduces(behaviour, observations))) {
            return Optional.empty();
        }
        List<SimulatedFault<P>> found = faults.stream()
                .filter(fault -> reproduces(fault.behaviour(), observations))
                .toList();
        return Optional.of((found.isEmpty() ? unexplained(observations) : explained(found, observations)).at(place));
    }

    /** What a submission with a fault of this simulation would be told. */
    public Optional<Diagnosis> example(String id, List<P> probes) {
        return faults.stream()
                .filter(fault -> fault.id().equals(id))
                .findFirst()
                .map(fault -> explained(
                        List.of(fault),
                        probes.stream()
                                .map(probe -> new Observation<>(
                                        probe, fault.behaviour().apply(probe)))
                                .toList()));
    }

    /** The faults, each once. */
    public List<KnownFault> known() {
        return faults.stream().map(SimulatedFault::known).distinct().toList();
    }

    private boolean reproduces(Function<P, Outcome> behaviour, List<Observation<P>> observations) {
        return observations.stream()
                .allMatch(observation -> observation.outcome().isSame(behaviour.apply(observation.probe()), relative));
    }

    private Diagnosis explained(List<SimulatedFault<P>> found, List<Observation<P>> observations) {
        int count =
                observations.stream().mapToInt(each -> each.outcome().size()).sum();
        List<Fact> facts = new ArrayList<>();
        List<String> ids = found.stream().map(SimulatedFault::id).distinct().toList();
        facts.add(Fact.of("fault." + ids.get(0)));
        firstDifference(observations).ifPresent(facts::add);
        if (ids.size() > 1) {
            ids.forEach(id -> facts.add(Fact.of("diagnosis.alternative").with("faults", id)));
        }
        return new Diagnosis(ids, count, count, facts, null);
    }

    private Diagnosis unexplained(List<Observation<P>> observations) {
        int count =
                observations.stream().mapToInt(each -> each.outcome().size()).sum();
        int agreeing = observations.stream()
                .mapToInt(each -> each.outcome().agreeing(wanted(each.probe()), relative))
                .sum();
        String call = wrong(observations).map(each -> each.probe().call()).collect(Collectors.joining());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("diagnosis.unexplained").with("expression", call));
        firstDifference(observations).ifPresent(facts::add);
        return new Diagnosis(List.of(), agreeing, count, facts, null);
    }

    private Optional<Fact> firstDifference(List<Observation<P>> observations) {
        return wrong(observations)
                .map(each -> {
                    Outcome.Difference difference = each.outcome().difference(wanted(each.probe()), relative);
                    return Fact.of("diagnosis.shows")
                            .with("call", each.probe().call())
                            .with("what", difference.what())
                            .with("wanted", difference.wanted())
                            .with("actual", difference.actual());
                })
                .findFirst();
    }

    /** The smallest observation that is wrong; none or one. */
    private Stream<Observation<P>> wrong(List<Observation<P>> observations) {
        return observations.stream()
                .filter(each -> right.stream()
                        .noneMatch(behaviour -> each.outcome().isSame(behaviour.apply(each.probe()), relative)))
                .limit(1);
    }

    private Outcome wanted(P probe) {
        return right.get(0).apply(probe);
    }
}
