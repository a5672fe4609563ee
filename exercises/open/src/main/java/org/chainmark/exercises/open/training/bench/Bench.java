package org.chainmark.exercises.open.training.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.bench.Trace.Update;
import org.chainmark.exercises.open.training.contract.Batches;
import org.chainmark.exercises.open.training.contract.Clipping;
import org.chainmark.exercises.open.training.contract.Data;
import org.chainmark.exercises.open.training.contract.Model;
import org.chainmark.exercises.open.training.contract.Monitor;
import org.chainmark.exercises.open.training.contract.Parameter;
import org.chainmark.exercises.open.training.contract.Scalar;
import org.chainmark.suite.StudentException;

/** A linear model, batches of a target that it can learn, and a record of what a training loop does with them. */
public final class Bench implements Model, Data, Clipping {
    private static final int MOST_NODES = 100_000;

    private final Plan plan;
    private final Trace trace = new Trace();
    private final List<Leaf> weights = new ArrayList<>();
    private final double[] target;
    private int nodes;
    private int steps;
    private boolean stepping;

    /** Sets up a run. */
    public Bench(Plan plan) {
        this.plan = plan;
        Random random = new Random(plan.seed());
        target = new double[plan.features() + 1];
        for (int i = 0; i < target.length; i++) {
            double start = sign(random) * (0.4 + 0.6 * random.nextDouble());
            target[i] = start + sign(random) * (0.5 + random.nextDouble());
            weights.add(new Leaf(this, i, start));
        }
    }

    public Trace trace() {
        return trace;
    }

    /** The record after the loop has ended. */
    public Trace finished() {
        trace.version(numbers());
        return trace;
    }

    /** A monitor that records. */
    public Monitor monitor() {
        return new RecordingMonitor(this, trace);
    }

    /** How far the parameters are from those that fit every batch: the mean of the squared error over all inputs. */
    public double distance() {
        double[] now = numbers();
        double sum = 0;
        for (int i = 0; i < now.length; i++) {
            double weight = i < plan.features() ? BatchSource.MEAN_SQUARE : 1;
            sum += weight * (now[i] - target[i]) * (now[i] - target[i]);
        }
        return sum;
    }

    /** A batch outside any loop. */
    public Rows draw(long seed) {
        return new BatchSource(plan, target, seed).next(0);
    }

    /** The numbers of the parameters now. */
    public double[] numbers() {
        return weights.stream().mapToDouble(Leaf::data).toArray();
    }

    @Override
    public List<Parameter> parameters() {
        return List.copyOf(weights);
    }

    @Override
    public Scalar forward(double[] input) {
        if (input.length != plan.features()) {
            throw new StudentException(
                    "java.lang.IllegalArgumentException",
                    "a row of " + input.length + " inputs for a model that takes " + plan.features(),
                    List.of());
        }
        trace.version(numbers());
        stepping = false;
        Scalar output = weights.get(input.length).node();
        for (int i = 0; i < input.length; i++) {
            output = weights.get(i)
                    .node()
                    .mul(new Leaf(this, Leaf.INPUT, input[i]).node())
                    .add(output);
        }
        boolean broken = plan.bad() == BadBatch.NAN_GRADIENT && BatchSource.isMarked(input);
        Node result = broken ? ((Node) output).withBrokenSlope() : (Node) output;
        trace.add(Kind.FORWARD, trace.batchOf(input), result.data(), result.data());
        return result;
    }

    @Override
    public Scalar constant(double number) {
        return Node.constant(this, number);
    }

    @Override
    public Batches batches(long seed) {
        trace.seed(seed);
        BatchSource source = new BatchSource(plan, target, seed);
        return () -> {
            Rows taken = source.next(trace.batches().size());
            trace.batch(taken);
            return taken;
        };
    }

    @Override
    public double clip(List<Parameter> parameters) {
        double before = norm(parameters);
        double factor = Math.min(1, plan.largestNorm() / (before + 1e-6));
        for (Parameter parameter : parameters) {
            if (parameter instanceof Leaf leaf) {
                leaf.scale(factor);
            }
        }
        trace.add(Kind.CLIP, 0, before, norm(parameters));
        return before;
    }

    /** The norm of the gradients as they are now. */
    double norm() {
        return norm(parameters());
    }

    private static double norm(List<Parameter> parameters) {
        double sum = 0;
        for (Parameter parameter : parameters) {
            if (parameter instanceof Leaf leaf) {
                sum += leaf.grad() * leaf.grad();
            }
        }
        return Math.sqrt(sum);
    }

    /** How many steps have begun. */
    int steps() {
        return steps;
    }

    void countNode() {
        nodes++;
        if (nodes > MOST_NODES) {
            throw new StudentException(
                    "java.lang.IllegalStateException", "more than " + MOST_NODES + " numbers were computed", List.of());
        }
    }

    void backward(double root, boolean outdated) {
        if (outdated) {
            trace.add(Kind.CHANGED_GRAPH, root);
        }
        trace.add(Kind.BACKWARD, root);
        stepping = false;
    }

    void setData(Leaf leaf, double data) {
        if (leaf.index() == Leaf.INPUT) {
            trace.add(Kind.SET_INPUT, 0, leaf.data(), data);
        } else {
            steps += stepping ? 0 : 1;
            stepping = true;
            trace.update(new Update(
                    leaf.index(),
                    leaf.data(),
                    data,
                    leaf.grad(),
                    leaf.fresh(),
                    trace.events().size()));
        }
        leaf.node().setData(data);
    }

    void setGrad(Leaf leaf, double grad) {
        if (leaf.index() != Leaf.INPUT) {
            trace.add(grad == 0 ? Kind.ZERO_GRAD : Kind.SET_GRAD, leaf.index(), leaf.grad(), grad);
        }
        leaf.node().setGrad(grad);
    }

    private static int sign(Random random) {
        return random.nextBoolean() ? 1 : -1;
    }
}
