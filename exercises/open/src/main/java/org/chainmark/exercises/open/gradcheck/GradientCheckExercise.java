package org.chainmark.exercises.open.gradcheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chainmark.exercises.open.TemplateFiles;
import org.chainmark.exercises.open.gradcheck.contract.GradientCheck;
import org.chainmark.exercises.open.gradcheck.contract.Verdict;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.FaultGuide;
import org.chainmark.suite.JavaArrays;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.StructureRule;

/** Check gradients with finite differences: criteria S4, T2.1, T6 and M7 of the course. */
public final class GradientCheckExercise implements Exercise {
    @Override
    public String id() {
        return "gradcheck";
    }

    @Override
    public String title() {
        return "Gradient checking";
    }

    @Override
    public String packageName() {
        return "gradcheck";
    }

    @Override
    public Map<String, String> template() {
        return TemplateFiles.read("gradcheck/GradientCheck.java", "gradcheck/Verdict.java");
    }

    @Override
    public List<String> protectedFiles() {
        return List.of("gradcheck/Verdict.java");
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(GradientCheck.class, Verdict.class, JavaArrays.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of();
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.of(new CheckerDiagnostician());
    }

    @Override
    public Optional<Plotter> plotter() {
        return Optional.of(new StudyPlotter());
    }

    @Override
    public Optional<FaultGuide> faultGuide() {
        return Optional.of(CheckerFaults.guide());
    }
}
