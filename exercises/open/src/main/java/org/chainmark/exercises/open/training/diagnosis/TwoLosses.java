package org.chainmark.exercises.open.training.diagnosis;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.exercises.open.training.bench.Bench;
import org.chainmark.exercises.open.training.bench.Plan;
import org.chainmark.exercises.open.training.contract.Batch;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.exercises.open.training.contract.Parameter;
import org.chainmark.exercises.open.training.contract.Scalar;
import org.chainmark.suite.Tolerance;

/** One step on two losses of the same outputs, right and wrong. */
public final class TwoLosses {
    private TwoLosses() {}

    /** The parameters after the step. */
    public static double[] right(Plan plan, Batch batch, LossFunctions losses, double learningRate) {
        Bench bench = new Bench(plan);
        List<Scalar> outputs = outputs(bench, batch);
        losses.loss(outputs, batch.targets()).add(size(outputs)).backward();
        return stepped(bench, learningRate);
    }

    /** The parameters after a step that has gone backward from one loss and then, on the same graph, from the other. */
    static double[] backwardTwice(
            Plan plan, Batch batch, LossFunctions losses, double learningRate, boolean sizeFirst) {
        Bench bench = new Bench(plan);
        List<Scalar> outputs = outputs(bench, batch);
        Scalar error = losses.loss(outputs, batch.targets());
        Scalar size = size(outputs);
        (sizeFirst ? size : error).backward();
        (sizeFirst ? error : size).backward();
        return stepped(bench, learningRate);
    }

    /** Whether parameters are the same. */
    public static boolean areSame(double[] wanted, double[] actual) {
        boolean same = wanted.length == actual.length;
        for (int i = 0; same && i < wanted.length; i++) {
            same = Tolerance.same(wanted[i], actual[i], 1);
        }
        return same;
    }

    private static List<Scalar> outputs(Bench bench, Batch batch) {
        List<Scalar> outputs = new ArrayList<>();
        for (double[] input : batch.inputs()) {
            outputs.add(bench.forward(input));
        }
        return outputs;
    }

    private static Scalar size(List<Scalar> outputs) {
        Scalar total = outputs.get(0).pow(2);
        for (Scalar output : outputs.subList(1, outputs.size())) {
            total = total.add(output.pow(2));
        }
        return total.times(1.0 / outputs.size());
    }

    private static double[] stepped(Bench bench, double learningRate) {
        for (Parameter parameter : bench.parameters()) {
            parameter.setData(parameter.data() - learningRate * parameter.grad());
        }
        return bench.numbers();
    }
}
