package org.chainmark.exercises.open.gradcheck;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoublePredicate;
import org.chainmark.exercises.open.gradcheck.subject.Claim;
import org.chainmark.exercises.open.gradcheck.subject.Curve;
import org.chainmark.exercises.open.gradcheck.subject.Engine;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Outcome.Measured;
import org.chainmark.exercises.open.simulation.Outcome.Named;
import org.chainmark.exercises.open.simulation.Probe;
import org.chainmark.exercises.open.simulation.SimulatedFault;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.results.Numbers;

/** What {@code checkAt} can do wrong where the methods before it are right. */
final class PointFaults {
    private PointFaults() {}

    /**
     * An engine to be checked at points.
     *
     * @param before the gradient that is there at first
     * @param wrongAt where the engine is wrong
     */
    record EngineProbe(Curve curve, double before, List<Double> points, List<Double> wrongAt) implements Probe {
        EngineProbe {
            points = List.copyOf(points);
            wrongAt = List.copyOf(wrongAt);
        }

        Engine engine() {
            return new Engine(curve, before, wrongAt);
        }

        @Override
        public String call() {
            return "checkAt(%s, at %s)"
                    .formatted(curve.name(), points.stream().map(Numbers::text).toList());
        }

        static List<EngineProbe> all() {
            List<EngineProbe> probes = new ArrayList<>();
            List<Double> three = List.of(-1.5, 0.3, 2.0);
            probes.add(new EngineProbe(Curve.LOG_SIGMOID, 0, List.of(0.7), List.of()));
            probes.add(new EngineProbe(Curve.LOG_SIGMOID, 0, three, List.of()));
            probes.add(new EngineProbe(Curve.LOG_SIGMOID, 3, three, List.of()));
            probes.add(new EngineProbe(Curve.EXPONENTIAL, 0, three, List.of(2.0)));
            probes.add(new EngineProbe(Curve.EXPONENTIAL, 0, three, List.of(-1.5)));
            probes.add(new EngineProbe(Curve.SQUARE, 0, three, List.of(0.3)));
            probes.add(new EngineProbe(Curve.SQUARE, 0, three, three));
            return probes;
        }
    }

    /** How code goes through the points, and whether it agrees in the end. */
    private interface Walk {
        boolean agrees(List<Double> points, DoublePredicate isRight, Runnable zeroGrad);
    }

    static Simulation<EngineProbe> simulation() {
        String stale = "gradients of earlier points are still in the gradient";
        return Simulation.of(
                probe -> said(
                        probe,
                        (points, isRight, zeroGrad) -> points.stream()
                                .filter(point -> {
                                    zeroGrad.run();
                                    return !isRight.test(point);
                                })
                                .findFirst()
                                .isEmpty()),
                List.of(
                        fault("stale", stale, (points, isRight, zeroGrad) -> {
                            zeroGrad.run();
                            return points.stream().allMatch(isRight::test);
                        }),
                        fault(
                                "stale",
                                stale,
                                (points, isRight, zeroGrad) -> points.stream().allMatch(isRight::test)),
                        fault(
                                "entry",
                                "a gradient that was there before is still in the first one",
                                (points, isRight, zeroGrad) -> points.stream().allMatch(point -> {
                                    boolean agrees = isRight.test(point);
                                    zeroGrad.run();
                                    return agrees;
                                })),
                        fault("first", "only the first point is checked", (points, isRight, zeroGrad) -> {
                            zeroGrad.run();
                            return isRight.test(points.get(0));
                        }),
                        fault("last", "only the last point counts", (points, isRight, zeroGrad) -> {
                            zeroGrad.run();
                            return isRight.test(points.get(points.size() - 1));
                        }),
                        fault(
                                "any",
                                "one point that is right is enough",
                                (points, isRight, zeroGrad) -> points.stream().anyMatch(point -> {
                                    zeroGrad.run();
                                    return isRight.test(point);
                                }))));
    }

    private static SimulatedFault<EngineProbe> fault(String id, String summary, Walk walk) {
        return SimulatedFault.graded("K_points_" + id, "S4.3", summary, probe -> said(probe, walk));
    }

    private static Outcome said(EngineProbe probe, Walk walk) {
        Engine engine = probe.engine();
        DoublePredicate isRight =
                point -> ErrorFaults.right(engine.backward(point), probe.curve().centred(point, Claim.EPSILON))
                        <= Claim.TOLERANCE;
        return said(walk.agrees(probe.points(), isRight, engine::zeroGrad) ? "AGREES" : "DISAGREES");
    }

    static Outcome said(String verdict) {
        return new Measured(List.of(new Named(verdict, 1)));
    }
}
