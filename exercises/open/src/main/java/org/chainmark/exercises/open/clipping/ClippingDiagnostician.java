package org.chainmark.exercises.open.clipping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmark.exercises.open.clipping.contract.Clipping;
import org.chainmark.exercises.open.clipping.contract.Norms;
import org.chainmark.exercises.open.clipping.contract.Parameter;
import org.chainmark.exercises.open.clipping.contract.Parameters;
import org.chainmark.exercises.open.simulation.Observation;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.results.Diagnosis;
import org.chainmark.results.Location;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Member;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Submission;
import org.jspecify.annotations.Nullable;

/** Names what is wrong with clipping code. */
final class ClippingDiagnostician implements Diagnostician {
    private static final Member BY_VALUE = Member.of(Clipping.class, "byValue", List.class, double.class);
    private static final Member BY_NORM = Member.of(Clipping.class, "byNorm", List.class, double.class);

    @Override
    public List<Diagnosis> diagnose(Submission submission) {
        List<Diagnosis> found = new ArrayList<>();
        if (submission.has(BY_VALUE) && isWritten(submission, "byValue")) {
            List<ClipProbe> probes = ClipProbe.ordinary("byValue", submission.seed());
            ClippingFaults.byValue()
                    .diagnose(observe(submission, probes, Run::effect), place(submission, BY_VALUE))
                    .ifPresent(found::add);
        }
        if (submission.has(BY_NORM) && isWritten(submission, "byNorm")) {
            found.addAll(byNorm(submission));
        }
        return found;
    }

    private static boolean isWritten(Submission submission, String method) {
        ClipProbe first = ClipProbe.ordinary(method, submission.seed()).get(0);
        return !Run.of(submission, first).effect().isUnwritten();
    }

    private static List<Diagnosis> byNorm(Submission submission) {
        Location place = place(submission, BY_NORM);
        List<ClipProbe> probes = ClipProbe.ordinary("byNorm", submission.seed());
        Optional<Diagnosis> effect = ClippingFaults.byNorm().diagnose(observe(submission, probes, Run::effect), place);
        List<Diagnosis> found = new ArrayList<>(effect.stream().toList());
        if (effect.isEmpty()) {
            // What is said of a norm that is wrong itself would be said twice.
            ClippingFaults.report()
                    .diagnose(observe(submission, probes, Run::report), place)
                    .ifPresent(found::add);
        }
        if (effect.isEmpty() || !effect.get().faults().isEmpty()) {
            ClippingFaults.zero()
                    .diagnose(observe(submission, ClipProbe.zero(), Run::effect), place)
                    .ifPresent(found::add);
            ClippingFaults.notFinite()
                    .diagnose(observe(submission, ClipProbe.notFinite(), Run::refusal), place)
                    .ifPresent(found::add);
        }
        return found;
    }

    private static @Nullable Location place(Submission submission, Member member) {
        return submission.source().locate(member).orElse(null);
    }

    private static List<Observation<ClipProbe>> observe(
            Submission submission, List<ClipProbe> probes, Function<Run, Outcome> view) {
        return probes.stream()
                .map(probe -> new Observation<>(probe, view.apply(Run.of(submission, probe))))
                .toList();
    }

    /** One call of the student's code and what it left behind. */
    private record Run(String exception, Outcome gradients, double before, double after) {
        static Run of(Submission submission, ClipProbe probe) {
            Clipping clipping = submission.contract(Clipping.class);
            List<Parameter> parameters = probe.gradients().parameters(submission.contract(Parameters.class));
            double before = Double.NaN;
            double after = Double.NaN;
            String exception = "";
            try {
                if (probe.method().equals("byValue")) {
                    clipping.byValue(parameters, probe.limit());
                } else {
                    Norms norms = clipping.byNorm(parameters, probe.limit());
                    before = norms.before();
                    after = norms.after();
                }
            } catch (StudentException e) {
                exception = e.type();
            }
            Outcome gradients = Clipped.of(
                    parameters.stream().map(Parameter::grad).toList(),
                    parameters.stream().map(Parameter::data).toList());
            return new Run(exception, gradients, before, after);
        }

        Outcome effect() {
            return exception.isEmpty() ? gradients : new Outcome.Threw(exception);
        }

        Outcome refusal() {
            return ClippingFaults.refused(exception, gradients);
        }

        Outcome report() {
            return exception.isEmpty()
                    ? new Measured(List.of(new Named("before", before), new Named("after", after)))
                    : new Outcome.Threw(exception);
        }
    }
}
