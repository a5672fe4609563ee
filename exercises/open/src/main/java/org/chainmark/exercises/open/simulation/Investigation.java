package org.chainmark.exercises.open.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Member;
import org.chainmark.suite.Submission;

/** Tries the methods of a submission on probes, one method after the other. */
public record Investigation(Submission submission) {
    /**
     * Names what is wrong with a method.
     *
     * @param probes the smallest first
     * @param use calls the method for a probe and says what came of it
     * @return nothing if nothing is wrong, or if the method is missing or still the template's
     */
    public <P extends Probe> Optional<Diagnosis> of(
            Member method, Simulation<P> simulation, List<P> probes, Function<P, Outcome> use) {
        if (!submission.has(method)) {
            return Optional.empty();
        }
        List<Observation<P>> observations = new ArrayList<>();
        for (P probe : probes) {
            Outcome outcome = Outcome.of(() -> use.apply(probe));
            if (outcome.isUnwritten()) {
                return Optional.empty();
            }
            observations.add(new Observation<>(probe, outcome));
        }
        return simulation.diagnose(
                observations, submission.source().locate(method).orElse(null));
    }
}
