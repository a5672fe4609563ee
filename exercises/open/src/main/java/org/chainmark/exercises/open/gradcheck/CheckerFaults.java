package org.chainmark.exercises.open.gradcheck;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.exercises.open.simulation.SimulationGuide;
import org.chainmark.exercises.open.simulation.SimulationGuide.Chapter;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.results.KnownFault;
import org.chainmark.suite.FaultGuide;

/** The faults that a gradient check is known to have. */
final class CheckerFaults {
    private static final long EXAMPLE_SEED = 1;
    private static final KnownFault SPECIAL =
            new KnownFault("K_chosen_special", true, "S4.1", "chooses points at which wrong slopes happen to be right");

    private CheckerFaults() {}

    static FaultGuide guide() {
        SimulationGuide simulated = new SimulationGuide(List.of(
                new Chapter<>(SlopeFaults.simulation(), SlopeFaults.SlopeProbe.all()),
                new Chapter<>(NumericalFaults.simulation(), NumericalFaults.GradientProbe.all()),
                new Chapter<>(ErrorFaults.simulation(), ErrorFaults.ErrorProbe.all()),
                new Chapter<>(VerdictFaults.simulation(), VerdictFaults.ClaimProbe.all(EXAMPLE_SEED)),
                new Chapter<>(PointFaults.simulation(), PointFaults.EngineProbe.all()),
                new Chapter<>(StudyFaults.simulation(), StudyFaults.StudyProbe.all())));
        return new FaultGuide() {
            @Override
            public List<KnownFault> faults() {
                List<KnownFault> faults = new ArrayList<>();
                for (KnownFault fault : simulated.faults()) {
                    if (faults.stream().noneMatch(known -> known.id().equals(fault.id()))) {
                        faults.add(fault);
                    }
                }
                faults.add(SPECIAL);
                return List.copyOf(faults);
            }

            @Override
            public Diagnosis example(String id) {
                return id.equals(SPECIAL.id()) ? special("e^x with a slope of 1") : simulated.example(id);
            }
        };
    }

    /** Points that do not show a wrong slope. */
    static Diagnosis special(String unseen) {
        return new Diagnosis(
                List.of(SPECIAL.id()),
                1,
                1,
                List.of(
                        Fact.of("fault." + SPECIAL.id()),
                        Fact.of("gradcheck.unseen").with("slope", unseen)),
                null);
    }
}
