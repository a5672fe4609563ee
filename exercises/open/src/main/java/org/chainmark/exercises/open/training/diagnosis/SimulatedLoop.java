package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chainmark.exercises.open.training.contract.Batch;
import org.chainmark.exercises.open.training.contract.Clipping;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.exercises.open.training.contract.Model;
import org.chainmark.exercises.open.training.contract.Parameter;
import org.chainmark.exercises.open.training.contract.Scalar;
import org.jspecify.annotations.Nullable;

/** A training loop of the judge's that makes the mistakes it is told to make. */
final class SimulatedLoop {
    private final List<Slip> slips;
    private final LossFunctions losses;
    private final List<Double> rateFactors;
    private final double learningRate;
    private @Nullable Scalar kept;

    /**
     * @param rateFactors what the learning rate is multiplied with in each step, for {@link LoopFault#L24}
     */
    SimulatedLoop(List<Slip> slips, LossFunctions losses, List<Double> rateFactors, double learningRate) {
        this.slips = slips;
        this.losses = losses;
        this.rateFactors = rateFactors;
        this.learningRate = learningRate;
    }

    /** Makes one step on each batch. */
    void train(Model model, Clipping clipping, List<? extends Batch> batches) {
        if (has(LoopFault.L2)) {
            model.parameters().forEach(Parameter::zeroGrad);
        }
        for (int step = 0; step < batches.size(); step++) {
            Batch batch = batches.get(step);
            double rate = rate(batch.targets().length, step);
            if (has(LoopFault.L22, 1)) {
                for (int row = 0; row < batch.targets().length; row++) {
                    step(model, clipping, row(batch, row), rate, step);
                }
            } else {
                step(model, clipping, batch, rate, step);
            }
        }
    }

    private void step(Model model, Clipping clipping, Batch batch, double rate, int step) {
        boolean late = has(LoopFault.L6, 0);
        if (!late) {
            zero(model, step);
        }
        Scalar loss = loss(model, batch);
        if (late || has(LoopFault.L6, 1)) {
            update(model, batch, loss, rate);
        }
        if (late) {
            zero(model, step);
        }
        if (has(LoopFault.C12)) {
            clipping.clip(model.parameters());
        }
        loss.backward();
        if (has(LoopFault.L23)) {
            loss.backward();
        }
        if (has(LoopFault.L3)) {
            model.parameters().forEach(Parameter::zeroGrad);
        }
        if (!has(LoopFault.C12)) {
            clipping.clip(model.parameters());
        }
        if (!has(LoopFault.L6)) {
            update(model, batch, loss, rate);
        }
    }

    private void zero(Model model, int step) {
        boolean never = has(LoopFault.L1) || has(LoopFault.L2) || has(LoopFault.L3);
        if (never || (has(LoopFault.L14) && step > 0)) {
            return;
        }
        List<Parameter> parameters = model.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            // The second half of the forms zeroes one parameter only.
            if (!has(LoopFault.L5, i) && !zeroesAnotherOnly(i, parameters.size())) {
                parameters.get(i).zeroGrad();
            }
        }
    }

    private boolean zeroesAnotherOnly(int index, int parameters) {
        return slips.stream()
                .anyMatch(slip ->
                        slip.fault() == LoopFault.L5 && slip.form() >= parameters && slip.form() != parameters + index);
    }

    private Scalar loss(Model model, Batch batch) {
        Scalar known = kept;
        if (has(LoopFault.L18) && known != null) {
            return known;
        }
        List<Scalar> outputs = new ArrayList<>();
        for (double[] input : batch.inputs()) {
            Scalar output = model.forward(input);
            outputs.add(has(LoopFault.L20) ? model.constant(output.data()) : output);
        }
        double[] targets = batch.targets();
        int last = targets.length - 1;
        Scalar loss = has(LoopFault.L22, 0)
                ? losses.loss(outputs.subList(last, last + 1), new double[] {targets[last]})
                : losses.loss(outputs, targets);
        if (has(LoopFault.L21)) {
            loss = loss.times(targets.length);
        }
        if (has(LoopFault.L19) && known != null) {
            loss = known.add(loss);
        }
        kept = loss;
        return loss;
    }

    private void update(Model model, Batch batch, Scalar loss, double rate) {
        List<Parameter> parameters = has(LoopFault.L28) ? loss.leaves() : model.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (i > 0) {
                again(model, batch);
            }
            if (!has(LoopFault.L12, i)) {
                move(parameters.get(i), rate);
            }
        }
        if (has(LoopFault.L13, 2) || has(LoopFault.L13, 3)) {
            again(model, batch);
        }
    }

    /** Computes the gradients anew; the odd forms do it without setting them to zero. */
    private void again(Model model, Batch batch) {
        if (!has(LoopFault.L13)) {
            return;
        }
        if (has(LoopFault.L13, 0) || has(LoopFault.L13, 2)) {
            zero(model, 0);
        }
        loss(model, batch).backward();
    }

    private void move(Parameter parameter, double rate) {
        double step = (has(LoopFault.L7) ? rate : -rate) * parameter.grad();
        if (has(LoopFault.L17)) {
            parameter.setGrad(parameter.grad() + step);
        } else if (!has(LoopFault.L14) && !has(LoopFault.L15)) {
            parameter.setData(has(LoopFault.L16) ? step : parameter.data() + step);
        }
    }

    private double rate(int rows, int step) {
        double rate = has(LoopFault.L8) ? 1 : learningRate;
        rate *= has(LoopFault.L9) ? learningRate : 1;
        rate = has(LoopFault.L10) ? (int) rate : rate;
        rate /= has(LoopFault.L11) ? rows : 1;
        return has(LoopFault.L24) && step < rateFactors.size() ? rate * rateFactors.get(step) : rate;
    }

    private static Batch row(Batch batch, int row) {
        return new Batch() {
            @Override
            public double[][] inputs() {
                return Arrays.copyOfRange(batch.inputs(), row, row + 1);
            }

            @Override
            public double[] targets() {
                return Arrays.copyOfRange(batch.targets(), row, row + 1);
            }
        };
    }

    private boolean has(LoopFault fault) {
        return slips.stream().anyMatch(slip -> slip.fault() == fault);
    }

    private boolean has(LoopFault fault, int form) {
        return slips.contains(new Slip(fault, form));
    }
}
