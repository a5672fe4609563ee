package org.chainmark.exercises.open.clipping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.TemplateFiles;
import org.chainmark.exercises.open.clipping.contract.Clipping;
import org.chainmark.exercises.open.clipping.contract.Norms;
import org.chainmark.exercises.open.clipping.contract.Parameter;
import org.chainmark.exercises.open.clipping.contract.Parameters;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.FaultGuide;
import org.chainmark.suite.StructureRule;

/** Clip gradients by value and by global norm: criterion S6 of the course. */
public final class ClippingExercise implements Exercise {
    @Override
    public String id() {
        return "clipping";
    }

    @Override
    public String title() {
        return "Gradient clipping";
    }

    @Override
    public String packageName() {
        return "clipping";
    }

    @Override
    public Map<String, String> template() {
        return TemplateFiles.read("clipping/Clipping.java", "clipping/Norms.java", "clipping/Parameter.java");
    }

    @Override
    public List<String> protectedFiles() {
        return List.of("clipping/Norms.java", "clipping/Parameter.java");
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(Clipping.class, Norms.class, Parameter.class, Parameters.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.of(new ClippingDiagnostician());
    }

    @Override
    public Optional<FaultGuide> faultGuide() {
        return Optional.of(ClippingFaults.guide());
    }
}
