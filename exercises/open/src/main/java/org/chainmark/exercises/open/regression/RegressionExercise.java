package org.chainmark.exercises.open.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.owntests.TestLibrary;
import org.chainmark.exercises.open.owntests.contract.TestRunner;
import org.chainmark.exercises.open.training.TrainingExercise;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.Library;
import org.chainmark.suite.SourceSet;
import org.chainmark.suite.StructureRule;

/**
 * Keep a test that would have found the training loop's mistakes: criterion S7.3 of the course. The tests are compiled and
 * run with the loop as the template has it, never with the student's own.
 */
public final class RegressionExercise implements Exercise {
    private final TrainingExercise training = new TrainingExercise();

    @Override
    public String id() {
        return "regression";
    }

    @Override
    public String title() {
        return "A regression test for the loop";
    }

    @Override
    public String packageName() {
        return training.packageName();
    }

    @Override
    public SourceSet sourceSet() {
        return SourceSet.TEST;
    }

    @Override
    public Library library() {
        return TestLibrary.withoutEngine();
    }

    @Override
    public Map<String, String> template() {
        return training.template();
    }

    /** All of the template, the broken loop too. */
    @Override
    public List<String> protectedFiles() {
        return new ArrayList<>(training.template().keySet());
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(TestRunner.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.empty();
    }
}
