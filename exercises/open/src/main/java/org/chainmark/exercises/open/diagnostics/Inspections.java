package org.chainmark.exercises.open.diagnostics;

import static org.chainmark.suite.Expectations.expect;
import static org.chainmark.suite.Expectations.require;

import java.util.List;
import org.chainmark.exercises.open.diagnostics.contract.Finding;
import org.chainmark.exercises.open.diagnostics.contract.Instruments;
import org.chainmark.exercises.open.diagnostics.model.Batch;
import org.chainmark.exercises.open.diagnostics.model.WatchedModel;
import org.chainmark.results.Fact;

/** Holds the student's instruments against batches of known truth. */
public final class Inspections {
    private static final List<String> STEPS = List.of("forward", "loss", "backward");
    private static final double[] TARGET = {1, 2};

    private Inspections() {}

    /** Fails unless the finding names the stage and the tensor. */
    public static void expectFinding(Instruments instruments, Batch batch, String stage, String tensor) {
        inspect(instruments, batch, stage, tensor);
    }

    /**
     * Fails unless the finding names the stage, and nothing was computed after the step that gave the bad number.
     *
     * @param last the last step that may have been asked for; empty for none
     */
    public static void expectStop(Instruments instruments, Batch batch, String stage, String last) {
        WatchedModel model = inspect(instruments, batch, stage, "");
        for (String later : STEPS.subList(STEPS.indexOf(last) + 1, STEPS.size())) {
            require(
                    !model.asked().contains(later),
                    Fact.of("diagnostics.further").with("stage", stage).with("step", later));
        }
    }

    /** Fails unless gradients were set to zero before they were computed. */
    public static void expectFreshGradients(Instruments instruments, Batch batch) {
        WatchedModel model = new WatchedModel(batch);
        instruments.inspectBatch(model, batch.inputArray(), TARGET);
        require(model.asked().contains("backward") && model.startedFromZero(), Fact.of("diagnostics.zerograd"));
    }

    /** Fails unless hooks find the first bad gradient to arrive, and are taken away. */
    public static void expectArrival(Instruments instruments, Batch batch, String tensor) {
        WatchedModel model = new WatchedModel(batch);
        String found = instruments.firstBadGradient(model, batch.inputArray(), TARGET);
        expect("first bad gradient in " + batch.call(), found).toBe(tensor);
    }

    /** Fails if a hook is left, or if there was none. */
    public static void expectNoHookLeft(Instruments instruments, Batch batch) {
        WatchedModel model = new WatchedModel(batch);
        instruments.firstBadGradient(model, batch.inputArray(), TARGET);
        require(
                model.hooksEver() >= batch.gradients().size(),
                Fact.of("diagnostics.nohooks")
                        .with("count", String.valueOf(model.hooksEver()))
                        .with("parameters", String.valueOf(batch.gradients().size())));
        require(model.hooks() == 0, Fact.of("diagnostics.left").with("count", String.valueOf(model.hooks())));
    }

    private static WatchedModel inspect(Instruments instruments, Batch batch, String stage, String tensor) {
        WatchedModel model = new WatchedModel(batch);
        Finding finding = instruments.inspectBatch(model, batch.inputArray(), TARGET);
        expect("stage of " + batch.call(), finding.stage().name()).toBe(stage);
        expect("tensor of " + batch.call(), finding.tensor()).toBe(tensor);
        return model;
    }
}
