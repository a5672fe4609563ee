package org.chainmark.exercises.open.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.TemplateFiles;
import org.chainmark.exercises.open.matrix.contract.Net;
import org.chainmark.exercises.open.matrix.contract.NetGradients;
import org.chainmark.exercises.open.matrix.contract.Nets;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.FaultGuide;
import org.chainmark.suite.StructureRule;

/** Manual backpropagation through a net with two layers: criterion T5 of the course. */
public final class MatrixExercise implements Exercise {
    @Override
    public String id() {
        return "matrix";
    }

    @Override
    public String title() {
        return "Backpropagation with matrices";
    }

    @Override
    public String packageName() {
        return "matrix";
    }

    @Override
    public Map<String, String> template() {
        return TemplateFiles.read("matrix/TwoLayerNet.java", "matrix/Gradients.java");
    }

    @Override
    public List<String> protectedFiles() {
        return List.of("matrix/Gradients.java");
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(Net.class, NetGradients.class, Nets.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.of(new MatrixDiagnostician());
    }

    @Override
    public Optional<FaultGuide> faultGuide() {
        return Optional.of(MatrixFaults.guide());
    }
}
