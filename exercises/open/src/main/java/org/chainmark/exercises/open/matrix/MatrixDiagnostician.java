package org.chainmark.exercises.open.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chainmark.exercises.open.matrix.MatrixFaults.TaskProbe;
import org.chainmark.exercises.open.matrix.contract.Net;
import org.chainmark.exercises.open.matrix.contract.Nets;
import org.chainmark.exercises.open.simulation.Investigation;
import org.chainmark.exercises.open.simulation.Outcome;
import org.chainmark.exercises.open.simulation.Simulation;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Member;
import org.chainmark.suite.Submission;

/** Names what is wrong with a net, the methods that others are built on first. */
final class MatrixDiagnostician implements Diagnostician {
    @Override
    public List<Diagnosis> diagnose(Submission submission) {
        List<Diagnosis> found = new ArrayList<>();
        named(submission, "forward", MatrixFaults.forward(), net -> MatrixFaults.matrix("p", net.forward()))
                .ifPresent(found::add);
        if (found.isEmpty()) {
            named(submission, "loss", MatrixFaults.loss(), net -> MatrixFaults.measured("loss", net.loss()))
                    .ifPresent(found::add);
        }
        Optional<Diagnosis> backward =
                named(submission, "backward", MatrixFaults.backward(), net -> MatrixFaults.slopes(net.backward()));
        backward.ifPresent(found::add);
        if (backward.isEmpty()) {
            named(submission, "step", MatrixFaults.step(), net -> MatrixFaults.weights(net.step(MatrixFaults.RATE)))
                    .ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Diagnosis> named(
            Submission submission, String method, Simulation<TaskProbe> simulation, Function<StudentNet, Outcome> run) {
        Nets nets = submission.contract(Nets.class);
        return new Investigation(submission)
                .of(
                        member(method),
                        simulation,
                        TaskProbe.all(method, submission.seed()),
                        probe -> run.apply(new StudentNet(probe.task(), nets)));
    }

    private static Member member(String method) {
        return switch (method) {
            case "forward" -> Member.of(Net.class, method, double[][].class);
            case "step" -> Member.of(Net.class, method, double[][].class, double[][].class, double.class);
            default -> Member.of(Net.class, method, double[][].class, double[][].class);
        };
    }
}
