package org.chainmark.exercises.open.engine.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.exercises.open.engine.program.Counterexamples;
import org.chainmark.exercises.open.engine.program.KnownMarks;
import org.chainmark.exercises.open.engine.program.ProgramAnswer.NoNumbers;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.Fault.Grading;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Fact;
import org.chainmark.results.KnownFault;
import org.chainmark.suite.Answer;
import org.chainmark.suite.FaultGuide;

/** Tells about the faults of the catalogue. */
public final class EngineFaultGuide implements FaultGuide {
    @Override
    public List<KnownFault> faults() {
        Map<String, KnownFault> faults = new LinkedHashMap<>();
        FaultCatalogue.all().forEach(fault -> faults.putIfAbsent(fault.id(), known(fault)));
        return List.copyOf(faults.values());
    }

    @Override
    public Diagnosis example(String id) {
        Fault fault = FaultCatalogue.byId(id);
        Probe probe = FaultExamples.smallest(id);
        int observations = probe.observations();
        return new Diagnosis(
                List.of(id),
                observations,
                observations,
                facts(fault, probe),
                Counterexamples.of(probe.scenario(), probe.answer(), KnownMarks.NONE));
    }

    private static KnownFault known(Fault fault) {
        return new KnownFault(fault.id(), fault.grading() == Grading.GRADED, fault.course(), fault.summary());
    }

    private static List<Fact> facts(Fault fault, Probe probe) {
        String op = fault.operations().size() == 1
                ? fault.operations().iterator().next().method()
                : "all";
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("fault." + fault.id()).with("op", op));
        if (probe.answer() instanceof NoNumbers none && none.cause() instanceof Answer.Threw threw) {
            facts.add(
                    Fact.of("example.threw").with("exception", threw.exception().type()));
        }
        return facts;
    }
}
