package org.chainmark.judge;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.chainmark.results.Diagnosis;
import org.chainmark.suite.Diagnostician;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.Plotter;
import org.chainmark.suite.SourceSet;
import org.chainmark.suite.StructureRule;
import org.chainmark.suite.Submission;

/** The exercise that these tests grade; its rule and its diagnostician do what the test says. */
final class TillExercise implements Exercise {
    Runnable rule = () -> {};
    Function<Submission, List<Diagnosis>> diagnosis = submission -> List.of();
    boolean looksAtWhatPassed = true;
    Plotter drawing = submission -> List.of();
    SourceSet sourceSet = SourceSet.MAIN;

    @Override
    public String id() {
        return "till";
    }

    @Override
    public String title() {
        return "The till";
    }

    @Override
    public String packageName() {
        return "shop";
    }

    @Override
    public SourceSet sourceSet() {
        return sourceSet;
    }

    @Override
    public Map<String, String> template() {
        return Map.of("shop/Till.java", "package shop; public class Till {}");
    }

    @Override
    public List<String> protectedFiles() {
        return List.of();
    }

    @Override
    public List<Class<?>> contracts() {
        return List.of(Till.Factory.class, Till.class);
    }

    @Override
    public List<StructureRule> structureRules() {
        return List.of(new StructureRule(
                "T.0", "a till has no static field", 1, noFields().should(beStatic())));
    }

    @Override
    public Optional<Diagnostician> diagnostician() {
        return Optional.of(new Diagnostician() {
            @Override
            public List<Diagnosis> diagnose(Submission submission) {
                return diagnosis.apply(submission);
            }

            @Override
            public boolean looksAtWhatPassed() {
                return looksAtWhatPassed;
            }
        });
    }

    @Override
    public Optional<Plotter> plotter() {
        return Optional.of(drawing);
    }

    private ArchCondition<JavaField> beStatic() {
        return new ArchCondition<>("be static") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                rule.run();
                boolean isStatic = field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC);
                events.add(new SimpleConditionEvent(field, isStatic, field.getFullName()));
            }
        };
    }
}
