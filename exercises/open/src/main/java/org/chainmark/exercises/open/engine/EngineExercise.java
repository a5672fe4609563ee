package org.chainmark.exercises.open.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.TemplateFiles;
import org.chainmark.exercises.open.engine.contract.Node;
import org.chainmark.exercises.open.engine.contract.Values;
import org.chainmark.exercises.open.engine.diagnosis.EngineDiagnostician;
import org.chainmark.exercises.open.engine.diagnosis.EngineFaultGuide;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.FaultGuide;
import org.chainmark.suite.StructureRule;

/** Build a scalar reverse-mode autograd engine: criteria S1 to S3 and T2 to T4 of the course. */
public final class EngineExercise implements Exercise {
    @Override
    public String id() {
        return "engine";
    }

    @Override
    public String title() {
        return "The autograd engine";
    }

    @Override
    public String packageName() {
        return "autograd";
    }

    @Override
    public Map<String, String> template() {
        return TemplateFiles.read("autograd/Value.java");
    }

    @Override
    public List<String> protectedFiles() {
        return List.of();
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(Values.class, Node.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return StructureRules.all();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.of(new EngineDiagnostician());
    }

    @Override
    public Optional<FaultGuide> faultGuide() {
        return Optional.of(new EngineFaultGuide());
    }
}
