package org.chainmark.exercises.open.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.exercises.open.training.contract.Loop;
import org.chainmark.exercises.open.training.contract.LossFunctions;
import org.chainmark.exercises.open.training.diagnosis.TrainingDiagnostician;
import org.chainmark.exercises.open.training.diagnosis.TrainingFaultGuide;
import org.chainmark.exercises.open.training.diagnosis.TrainingPlotter;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.FaultGuide;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.StructureRule;

/** Repair a training loop: criteria S5, Q2, M1, M2, M3 and M5 of the course. */
public final class TrainingExercise implements Exercise {
    private static final List<String> GIVEN =
            List.of("Batch", "Batches", "Clipping", "Data", "Model", "Monitor", "Parameter", "Scalar");

    private static final List<String> WRITTEN = List.of("Losses", "TrainingLoop");

    @Override
    public String id() {
        return "training";
    }

    @Override
    public String title() {
        return "The training loop";
    }

    @Override
    public String packageName() {
        return "training";
    }

    @Override
    public Map<String, String> template() {
        return Stream.concat(GIVEN.stream(), WRITTEN.stream())
                .map(TrainingExercise::path)
                .collect(Collectors.toUnmodifiableMap(path -> path, path -> resource("/chainmark/template/" + path)));
    }

    @Override
    public List<String> protectedFiles() {
        return GIVEN.stream().map(TrainingExercise::path).toList();
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(Loop.class, LossFunctions.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.of(new TrainingDiagnostician());
    }

    @Override
    public Optional<Plotter> plotter() {
        return Optional.of(new TrainingPlotter());
    }

    @Override
    public Optional<FaultGuide> faultGuide() {
        return Optional.of(new TrainingFaultGuide());
    }

    private static String path(String name) {
        return "training/" + name + ".java";
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(TrainingExercise.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the template cannot be read", e);
        }
    }
}
