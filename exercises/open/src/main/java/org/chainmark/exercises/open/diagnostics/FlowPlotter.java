package org.chainmark.exercises.open.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.chainmark.exercises.open.diagnostics.contract.Instruments;
import org.chainmark.exercises.open.diagnostics.model.Batch;
import org.chainmark.exercises.open.diagnostics.model.DeepNet;
import org.chainmark.exercises.open.diagnostics.model.Gradient;
import org.chainmark.exercises.open.diagnostics.model.WatchedModel;
import org.chainmark.results.Chart;
import org.chainmark.results.Chart.Scale;
import org.chainmark.results.Chart.Series;
import org.chainmark.results.Fact;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.Submission;

/**
 * Draws the norms that the student's instrument reads off each layer of three deep nets, and what they are in the one whose
 * gradients vanish.
 */
final class FlowPlotter implements Plotter {
    @Override
    public List<Chart> charts(Submission submission) {
        Instruments instruments = submission.contract(Instruments.class);
        List<Series> series = new ArrayList<>();
        for (DeepNet.Kind kind : List.of(DeepNet.Kind.LARGE, DeepNet.Kind.KEEPING, DeepNet.Kind.SIGMOID)) {
            series.add(
                    norms(kind.name().toLowerCase(Locale.ROOT), instruments.layerNorms(net(submission.seed(), kind))));
        }
        WatchedModel vanishing = net(submission.seed(), DeepNet.Kind.SIGMOID);
        series.add(norms("right", new Simulated(Mistake.NONE).layerNorms(vanishing)));
        return List.of(new Chart(Fact.of("flow.chart"), Scale.LINEAR, Scale.LOG, series));
    }

    /** The same net as in the open checks, after its backward pass. */
    private static WatchedModel net(long seed, DeepNet.Kind kind) {
        List<Gradient> gradients = DeepNet.gradients(new Random(seed + 61), kind);
        WatchedModel model = new WatchedModel(Batch.with("layerNorms", gradients.toArray(Gradient[]::new)));
        model.backward();
        return model;
    }

    private static Series norms(String key, double[] norms) {
        double[] layers = IntStream.rangeClosed(1, norms.length)
                .mapToDouble(layer -> layer)
                .toArray();
        return Series.of(key, layers, i -> norms[i]);
    }
}
