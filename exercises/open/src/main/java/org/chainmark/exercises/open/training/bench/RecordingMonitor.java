package org.chainmark.exercises.open.training.bench;

import org.chainmark.exercises.open.training.bench.Event.Kind;
import org.chainmark.exercises.open.training.contract.Monitor;

/** Records what is reported. */
record RecordingMonitor(Bench bench, Trace trace) implements Monitor {
    @Override
    public void input(double min, double max) {
        trace.add(Kind.REPORT_INPUT, 0, min, max);
    }

    @Override
    public void output(double min, double max) {
        trace.add(Kind.REPORT_OUTPUT, 0, min, max);
    }

    @Override
    public void loss(double loss) {
        trace.add(Kind.REPORT_LOSS, loss);
    }

    @Override
    public void gradientNorm(double norm) {
        trace.add(Kind.REPORT_NORM, 0, norm, bench.norm());
    }
}
