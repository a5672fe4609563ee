package org.chainmark.exercises.open.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.subject.Claim;
import org.chainmark.exercises.open.gradcheck.subject.Engine;
import org.chainmark.exercises.open.simulation.Investigation;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Member;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Submission;

/** Names what is wrong with a gradient check, the methods that others are built on first. */
final class CheckerDiagnostician implements Diagnostician {
    @Override
    public List<Diagnosis> diagnose(Submission submission) {
        GradientCheck check = submission.contract(GradientCheck.class);
        List<Diagnosis> found = new ArrayList<>();
        named(
                        submission,
                        "centredDifference",
                        SlopeFaults.simulation(),
                        SlopeFaults.SlopeProbe.all(),
                        probe -> SlopeFaults.measured(
                                check.centredDifference(probe.curve().f(), probe.x(), probe.epsilon())))
                .ifPresent(found::add);
        named(
                        submission,
                        "numericalGradient",
                        NumericalFaults.simulation(),
                        NumericalFaults.GradientProbe.all(),
                        probe -> {
                            NumericalGradient run = NumericalGradient.of(
                                    submission, probe.surface().f(), probe.array(), probe.epsilon());
                            return NumericalFaults.observed(
                                    probe, run.slopes().array(), run.after().array());
                        })
                .ifPresent(found::add);
        named(
                        submission,
                        "relativeError",
                        ErrorFaults.simulation(),
                        ErrorFaults.ErrorProbe.all(),
                        probe -> ErrorFaults.measured(check.relativeError(probe.analytic(), probe.numerical())))
                .ifPresent(found::add);
        if (found.isEmpty()) {
            // What is built on these would be wrong because of them.
            verdicts(submission, check).ifPresent(found::add);
            named(
                            submission,
                            "epsilonStudy",
                            StudyFaults.simulation(),
                            StudyFaults.StudyProbe.all(),
                            probe -> StudyFaults.measured(
                                    check.epsilonStudy(probe.curve().f(), probe.x(), probe.slope(), probe.array())))
                    .ifPresent(found::add);
        }
        points(submission, check).ifPresent(found::add);
        return found;
    }

    /** {@code checkAt} may be built on {@code check}. */
    private static Optional<Diagnosis> verdicts(Submission submission, GradientCheck check) {
        List<VerdictFaults.ClaimProbe> claims = VerdictFaults.ClaimProbe.all(submission.seed());
        Optional<Diagnosis> wrong = named(submission, "check", VerdictFaults.simulation(), claims, probe -> {
            Claim claim = probe.claim();
            return VerdictFaults.observed(
                    claim,
                    check.check(
                                    claim.function().get(),
                                    claim.parameters().array(),
                                    claim.claimed().array(),
                                    Claim.EPSILON,
                                    Claim.TOLERANCE)
                            .name());
        });
        return wrong.isPresent()
                ? wrong
                : named(submission, "checkAt", PointFaults.simulation(), PointFaults.EngineProbe.all(), probe -> {
                    Engine engine = probe.engine();
                    double[] points = probe.points().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray();
                    DoubleUnaryOperator f = engine::value;
                    DoubleUnaryOperator backward = engine::backward;
                    return PointFaults.said(
                            check.checkAt(f, backward, engine::zeroGrad, points, Claim.EPSILON, Claim.TOLERANCE)
                                    .name());
                });
    }

    private static Optional<Diagnosis> points(Submission submission, GradientCheck check) {
        Member member = member("points");
        if (!submission.has(member)) {
            return Optional.empty();
        }
        try {
            double[] points = check.points();
            return ChosenPoints.areEnough(points)
                    ? ChosenPoints.unseen(points)
                            .map(unseen -> CheckerFaults.special(unseen)
                                    .at(submission.source().locate(member).orElse(null)))
                    : Optional.empty();
        } catch (StudentException e) {
            return Optional.empty();
        }
    }

    private static <P extends Probe> Optional<Diagnosis> named(
            Submission submission, String method, Simulation<P> simulation, List<P> probes, Function<P, Outcome> run) {
        return new Investigation(submission).of(member(method), simulation, probes, run);
    }

    static Member member(String method) {
        Class<?>[] types = switch (method) {
            case "centredDifference" -> new Class<?>[] {DoubleUnaryOperator.class, double.class, double.class};
            case "numericalGradient" -> new Class<?>[] {ToDoubleFunction.class, double[].class, double.class};
            case "relativeError" -> new Class<?>[] {double.class, double.class};
            case "check" ->
                new Class<?>[] {ToDoubleFunction.class, double[].class, double[].class, double.class, double.class};
            case "checkAt" ->
                new Class<?>[] {
                    DoubleUnaryOperator.class,
                    DoubleUnaryOperator.class,
                    Runnable.class,
                    double[].class,
                    double.class,
                    double.class
                };
            case "epsilonStudy" ->
                new Class<?>[] {DoubleUnaryOperator.class, double.class, double.class, double[].class};
            default -> new Class<?>[0];
        };
        return Member.of(GradientCheck.class, method, types);
    }
}
