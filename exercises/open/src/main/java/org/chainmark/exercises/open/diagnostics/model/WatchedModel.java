package org.chainmark.exercises.open.diagnostics.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chainmark.exercises.open.diagnostics.contract.GradientHook;
import org.chainmark.exercises.open.diagnostics.contract.Model;
import org.chainmark.exercises.open.diagnostics.contract.Registration;
import org.chainmark.exercises.open.diagnostics.contract.Tensor;
import org.jspecify.annotations.Nullable;

/** A model that computes what a {@link Batch} says, and remembers what it was asked for. For one use. */
public final class WatchedModel implements Model {
    private final Batch batch;
    private final List<WatchedTensor> tensors;
    private final List<String> asked = new ArrayList<>();

    public WatchedModel(Batch batch) {
        this.batch = batch;
        this.tensors = batch.gradients().stream().map(WatchedTensor::new).toList();
    }

    /** What it was asked for, in order: {@code forward}, {@code loss}, {@code zeroGrad}, {@code backward}. */
    public List<String> asked() {
        return Collections.unmodifiableList(asked);
    }

    /** Whether gradients were set to zero before they were computed, if they were computed at all. */
    public boolean startedFromZero() {
        int backward = asked.indexOf("backward");
        return backward < 0 || asked.subList(0, backward).contains("zeroGrad");
    }

    /** How many hooks are in place. */
    public int hooks() {
        return tensors.stream().mapToInt(tensor -> tensor.hooks.size()).sum();
    }

    /** How many hooks there ever were. */
    public int hooksEver() {
        return tensors.stream().mapToInt(tensor -> tensor.registered).sum();
    }

    @Override
    public double[] forward(double[] input) {
        asked.add("forward");
        return batch.outputArray();
    }

    @Override
    public double loss(double[] target) {
        asked.add("loss");
        return batch.loss();
    }

    @Override
    public void zeroGrad() {
        asked.add("zeroGrad");
    }

    @Override
    public void backward() {
        asked.add("backward");
        for (int i = tensors.size() - 1; i >= 0; i--) {
            tensors.get(i).arrive();
        }
    }

    @Override
    public List<Tensor> parameters() {
        return List.copyOf(tensors);
    }

    /** A parameter as it is after the backward pass. */
    public static Tensor tensor(Gradient gradient) {
        WatchedTensor tensor = new WatchedTensor(gradient);
        tensor.arrive();
        return tensor;
    }

    private static final class WatchedTensor implements Tensor {
        private final Gradient brought;
        private final Map<Integer, GradientHook> hooks = new LinkedHashMap<>();
        private int registered;
        private boolean arrived;

        WatchedTensor(Gradient brought) {
            this.brought = brought;
        }

        void arrive() {
            arrived = true;
            double[] gradient = brought.array();
            if (gradient != null) {
                List.copyOf(hooks.values()).forEach(hook -> hook.arrived(gradient.clone()));
            }
        }

        @Override
        public String name() {
            return brought.name();
        }

        @Override
        public double @Nullable [] gradient() {
            return arrived ? brought.array() : null;
        }

        @Override
        public Registration onGradient(GradientHook hook) {
            int number = registered++;
            hooks.put(number, hook);
            return () -> hooks.remove(number);
        }
    }
}
