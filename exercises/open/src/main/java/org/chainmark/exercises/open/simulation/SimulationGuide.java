package org.chainmark.exercises.open.simulation;

import java.util.List;
import java.util.function.Function;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.KnownFault;
import org.chainmark.suite.FaultGuide;

/** Tells about the faults of simulations, in the order of these. */
public final class SimulationGuide implements FaultGuide {
    private final List<Chapter<?>> chapters;

    /** A simulation with the probes that show its faults. */
    public record Chapter<P extends Probe>(Simulation<P> simulation, List<P> probes) {
        Diagnosis example(String id) {
            return simulation.example(id, probes).orElseThrow();
        }
    }

    public SimulationGuide(List<Chapter<?>> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    @Override
    public List<KnownFault> faults() {
        return chapters.stream()
                .flatMap(chapter -> chapter.simulation().known().stream())
                .toList();
    }

    @Override
    public Diagnosis example(String id) {
        return chapters.stream()
                .filter(chapter -> chapter.simulation().known().stream()
                        .anyMatch(fault -> fault.id().equals(id)))
                .findFirst()
                .map((Function<Chapter<?>, Diagnosis>) chapter -> chapter.example(id))
                .orElseThrow(() -> new IllegalArgumentException("there is no fault '" + id + "'"));
    }
}
