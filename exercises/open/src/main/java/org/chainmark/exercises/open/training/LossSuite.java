package org.chainmark.exercises.open.training;

import static org.chainmark.suite.Expectations.require;

import java.util.Optional;
import org.chainmark.exercises.open.training.bench.LossKind;
import org.chainmark.exercises.open.training.bench.LossProbe;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.results.Fact;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;

/** The loss is one that suits numbers as targets. */
@Suite(exercise = "training")
class LossSuite {
    @Check(id = "S5.3-number", title = "The loss is a number, and 0 where the outputs are the targets", points = 2)
    @Hint("loss")
    void lossIsANumber(LossFunctions losses) {
        LossProbe wrong = LossProbe.of(losses, new double[] {-0.5, 1.25, 3}, new double[] {0.75, 0.5, -4});
        require(
                Double.isFinite(wrong.value()) && wrong.value() > 0,
                Fact.of("training.loss.number").with("loss", wrong.value()));
        LossProbe right = LossProbe.of(losses, new double[] {-0.5, 1.25, 3}, new double[] {-0.5, 1.25, 3});
        require(Math.abs(right.value()) < 1e-9, Fact.of("training.loss.zero").with("loss", right.value()));
    }

    @Check(id = "S5.3-kind", title = "The loss is a mean over the batch, in its number and in its slopes", points = 3)
    @Hint("loss")
    void lossIsAMean(LossFunctions losses) {
        Optional<LossKind> kind = LossKind.of(losses);
        LossProbe probe = LossProbe.of(losses, new double[] {0.5, 1.25, 3}, new double[] {0.75, 0.5, -4});
        require(
                kind.isPresent() && kind.get().isAllowed(),
                Fact.of("training.loss.kind")
                        .with("loss", probe.value())
                        .with("slope", probe.slopes().get(2)));
    }
}
