package org.chainmark.exercises.open.diagnostics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chainmark.exercises.open.TemplateFiles;
import org.chainmark.exercises.open.diagnostics.contract.Constant;
import org.chainmark.exercises.open.diagnostics.contract.Finding;
import org.chainmark.exercises.open.diagnostics.contract.GradientHook;
import org.chainmark.exercises.open.diagnostics.contract.Instruments;
import org.chainmark.exercises.open.diagnostics.contract.Place;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.FaultGuide;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.StructureRule;

/** Find the first bad number of a training: criteria T7 and M4 of the course. */
public final class DiagnosticsExercise implements Exercise {
    private static final List<String> GIVEN = Stream.of(
                    "Connection",
                    "Finding",
                    "Flow",
                    "GradientHook",
                    "History",
                    "Model",
                    "Place",
                    "Registration",
                    "Stage",
                    "Tensor")
            .map(name -> "diagnostics/" + name + ".java")
            .toList();

    @Override
    public String id() {
        return "diagnostics";
    }

    @Override
    public String title() {
        return "Gradient diagnostics";
    }

    @Override
    public String packageName() {
        return "diagnostics";
    }

    @Override
    public Map<String, String> template() {
        return TemplateFiles.read(Stream.concat(Stream.of("diagnostics/Diagnostics.java"), GIVEN.stream())
                .toArray(String[]::new));
    }

    @Override
    public List<String> protectedFiles() {
        return GIVEN;
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(
                Instruments.class,
                Constant.Connection.class,
                Constant.Flow.class,
                Constant.Stage.class,
                Finding.class,
                GradientHook.class,
                Place.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.of(new InstrumentDiagnostician());
    }

    @Override
    public Optional<Plotter> plotter() {
        return Optional.of(new FlowPlotter());
    }

    @Override
    public Optional<FaultGuide> faultGuide() {
        return Optional.of(InstrumentFaults.guide());
    }
}
