package org.chainmark.exercises.open.diagnostics;

import java.util.ArrayList;
import java.util.List;
import org.chainmark.exercises.open.diagnostics.contract.Finding;
import org.chainmark.exercises.open.diagnostics.contract.History;
import org.chainmark.exercises.open.diagnostics.contract.Instruments;
import org.chainmark.exercises.open.diagnostics.contract.Model;
import org.chainmark.exercises.open.diagnostics.contract.Place;
import org.chainmark.exercises.open.diagnostics.contract.Tensor;
import org.chainmark.exercises.open.diagnostics.model.WatchedModel;
import org.chainmark.exercises.open.simulation.Investigation;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Member;
import org.chainmark.suite.Submission;

/** Names what is wrong with each instrument; they do not depend on one another. */
final class InstrumentDiagnostician implements Diagnostician {
    private static final double[] TARGET = {1, 2};

    @Override
    public List<Diagnosis> diagnose(Submission submission) {
        Instruments instruments = submission.contract(Instruments.class);
        Investigation investigation = new Investigation(submission);
        List<Diagnosis> found = new ArrayList<>();
        investigation
                .of(
                        member("inspectBatch", Model.class, double[].class, double[].class),
                        InstrumentFaults.inspect(),
                        InstrumentFaults.inspections(),
                        batch -> {
                            WatchedModel model = new WatchedModel(batch);
                            Finding finding = instruments.inspectBatch(model, batch.inputArray(), TARGET);
                            return InstrumentFaults.inspection(finding.stage().name(), finding.tensor(), model);
                        })
                .ifPresent(found::add);
        investigation
                .of(
                        member("connection", Tensor.class),
                        InstrumentFaults.connection(),
                        InstrumentFaults.connections(),
                        batch -> InstrumentFaults.said(instruments
                                .connection(
                                        WatchedModel.tensor(batch.gradients().get(0)))
                                .name()))
                .ifPresent(found::add);
        investigation
                .of(
                        member("firstBadGradient", Model.class, double[].class, double[].class),
                        InstrumentFaults.hook(),
                        InstrumentFaults.hooks(),
                        batch -> {
                            WatchedModel model = new WatchedModel(batch);
                            String tensor = instruments.firstBadGradient(model, batch.inputArray(), TARGET);
                            return InstrumentFaults.hooking(tensor, model);
                        })
                .ifPresent(found::add);
        investigation
                .of(
                        member("layerNorms", Model.class),
                        InstrumentFaults.norms(),
                        InstrumentFaults.nets(submission.seed()),
                        batch -> {
                            WatchedModel model = new WatchedModel(batch);
                            model.backward();
                            return InstrumentFaults.normsOf(instruments.layerNorms(model));
                        })
                .ifPresent(found::add);
        investigation
                .of(
                        member("flow", double[].class),
                        InstrumentFaults.flow(),
                        InstrumentFaults.NormsProbe.all(),
                        probe -> InstrumentFaults.said(
                                instruments.flow(probe.array()).name()))
                .ifPresent(found::add);
        investigation
                .of(
                        member("firstBad", History.class),
                        InstrumentFaults.first(),
                        InstrumentFaults.histories(submission.seed()),
                        history -> {
                            Place place = instruments.firstBad(history);
                            return InstrumentFaults.place(place.step(), place.tensor());
                        })
                .ifPresent(found::add);
        return found;
    }

    private static Member member(String method, Class<?>... types) {
        return Member.of(Instruments.class, method, types);
    }
}
