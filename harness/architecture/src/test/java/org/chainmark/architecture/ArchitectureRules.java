package org.chainmark.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.chainmark.suite.Check;
import org.chainmark.suite.Member;
import org.chainmark.suite.Suite;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The picture of the modules and packages as rules. Every rule takes the root package it speaks about, so that the
 * same rule that guards the project can be shown a fixture that breaks it.
 */
final class ArchitectureRules {
    private final String root;

    ArchitectureRules(String root) {
        this.root = root;
    }

    /** All rules by a name that says what they forbid. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("modules", modulesUseOnlyWhatThePictureShows());
        rules.put("studentside", studentSideUsesTheJdkOnly());
        rules.put("stages", stagesOfTheJudgeDoNotKnowEachOther());
        rules.put("cycles", packagesAreFreeOfCycles());
        rules.put("packagenames", noPackageWithoutAPurpose());
        rules.put("classnames", noClassWithoutAPurpose());
        rules.put("printing", onlyTheCommandLinePrintsOrExits());
        rules.put("serialization", noJavaSerialization());
        rules.put("nullness", packagesAreNullMarked());
        rules.put("suitestate", suitesHoldNoState());
        rules.put("suitetests", suitesHoldChecksOnly());
        rules.put("suiteassertions", suitesStateTheirExpectationsAsFacts());
        return rules;
    }

    private ArchRule modulesUseOnlyWhatThePictureShows() {
        return layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage(root + "..")
                .layer("cli")
                .definedBy(root + ".cli..")
                .layer("maven")
                .definedBy(root + ".maven..")
                .layer("judge")
                .definedBy(root + ".judge..")
                .layer("protocol")
                .definedBy(root + ".protocol..")
                .layer("student-jvm")
                .definedBy(root + ".studentjvm..")
                .layer("test-runner")
                .definedBy(root + ".testrunner..")
                .layer("suite-api")
                .definedBy(root + ".suite..")
                .layer("results")
                .definedBy(root + ".results..")
                .layer("reports")
                .definedBy(root + ".reports..")
                .layer("open")
                .definedBy(root + ".exercises.open..")
                .layer("hidden")
                .definedBy(root + ".exercises.hidden..")
                .layer("reference")
                .definedBy(root + ".reference..")
                .withOptionalLayers(true)
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("maven")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("hidden")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("open")
                .mayOnlyBeAccessedByLayers("hidden")
                .whereLayer("judge")
                .mayOnlyBeAccessedByLayers("cli", "maven")
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("cli", "maven")
                .whereLayer("student-jvm")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("test-runner")
                .mayOnlyBeAccessedByLayers("open")
                .whereLayer("protocol")
                .mayOnlyBeAccessedByLayers("judge", "student-jvm")
                .whereLayer("suite-api")
                .mayOnlyBeAccessedByLayers("judge", "open", "hidden")
                .whereLayer("reference")
                .mayOnlyBeAccessedByLayers("open", "hidden")
                .whereLayer("results")
                .mayOnlyBeAccessedByLayers("cli", "maven", "judge", "suite-api", "reports", "open", "hidden")
                .ensureAllClassesAreContainedInArchitecture()
                .as("modules use only what the picture in docs/architecture.md shows");
    }

    private ArchRule studentSideUsesTheJdkOnly() {
        return noClasses()
                .that()
                .resideInAnyPackage(root + ".protocol..", root + ".studentjvm..")
                .should()
                .dependOnClassesThat(
                        resideOutside("java..", "org.jspecify..", root + ".protocol..", root + ".studentjvm.."))
                .allowEmptyShould(true)
                .because("what shares a JVM with student code has no library that it could reach or break");
    }

    private ArchRule stagesOfTheJudgeDoNotKnowEachOther() {
        return slices().matching(root + ".judge.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".judge.process.."))
                .ignoreDependency(alwaysTrue(), resideInAPackage(root + ".judge.library.."))
                .ignoreDependency(
                        resideInAPackage(root + ".judge.suites.."), resideInAPackage(root + ".judge.student.."))
                .allowEmptyShould(true)
                .because("one short class runs the stages in order; a stage that knows another cannot be replaced");
    }

    private ArchRule packagesAreFreeOfCycles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule noPackageWithoutAPurpose() {
        return noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc..")
                .allowEmptyShould(true)
                .because("a newcomer finds the place for a change from the folder names");
    }

    private ArchRule noClassWithoutAPurpose() {
        return noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Manager)(\\$.*)?")
                .allowEmptyShould(true)
                .because("a name that fits anything attracts everything");
    }

    private ArchRule onlyTheCommandLinePrintsOrExits() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(
                        root + ".cli..",
                        root + ".studentjvm..",
                        root + ".judge.compile.worker..",
                        root + ".judge.isolation.canary..",
                        root + ".maven..")
                .should(accessSystemStreamsOrExit())
                .allowEmptyShould(true)
                .because("libraries return data; main programs of other processes are named one by one");
    }

    private ArchRule noJavaSerialization() {
        return noClasses()
                .should()
                .dependOnClassesThat(HasName.Predicates.nameMatching(
                        ObjectInputStream.class.getName() + "|" + ObjectOutputStream.class.getName()))
                .allowEmptyShould(true)
                .because("deserializing bytes of a student's runs code of a student's");
    }

    private ArchRule packagesAreNullMarked() {
        return classes()
                .that(areTopLevelCodeOf(root))
                .should(resideInANullMarkedPackage())
                .allowEmptyShould(true)
                .because("NullAway checks marked packages only, and package-info says what a package is for");
    }

    private ArchRule suitesHoldNoState() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Suite.class)
                .should()
                .beStatic()
                .andShould()
                .beFinal()
                .andShould(holdWhatNeverChanges())
                .allowEmptyShould(true)
                .because("one suite class serves many submissions at the same time");
    }

    private ArchRule suitesHoldChecksOnly() {
        return noClasses()
                .that()
                .areAnnotatedWith(Suite.class)
                .should(haveTestsThatAreNoChecks())
                .allowEmptyShould(true)
                .because("the list of checks is fixed before anything runs");
    }

    private ArchRule suitesStateTheirExpectationsAsFacts() {
        return noClasses()
                .that()
                .areAnnotatedWith(Suite.class)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.assertj..", "org.junit.jupiter.api.Assertions..", "org.opentest4j.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Assertions")
                .allowEmptyShould(true)
                .because("a sentence in English cannot be translated or rendered; facts can");
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> resideOutside(String... packages) {
        return JavaClass.Predicates.resideOutsideOfPackages(packages);
    }

    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> areTopLevelCodeOf(String root) {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "are top-level classes below " + root,
                type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package with a package-info that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getPackageName() + " is not @NullMarked"));
            }
        };
    }

    private static ArchCondition<JavaClass> accessSystemStreamsOrExit() {
        return new ArchCondition<>("use System.out or System.err, or end the JVM") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                    String target = access.getTargetOwner().getName() + "."
                            + access.getTarget().getName();
                    boolean forbidden = target.matches("java\\.lang\\.(System\\.(out|err|exit)|Runtime\\.(exit|halt))");
                    if (forbidden) {
                        events.add(SimpleConditionEvent.satisfied(access, access.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaField> holdWhatNeverChanges() {
        return new ArchCondition<>("hold a number, a text or a member of a contract") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean constant =
                        type.isPrimitive() || type.isEquivalentTo(String.class) || type.isEquivalentTo(Member.class);
                events.add(new SimpleConditionEvent(field, constant, field.getFullName() + " can change"));
            }
        };
    }

    private static ArchCondition<JavaClass> haveTestsThatAreNoChecks() {
        return new ArchCondition<>("have tests that are not annotated with @Check itself") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getMethods().stream()
                        .filter(method -> method.isAnnotatedWith(Test.class)
                                || method.isAnnotatedWith(TestFactory.class)
                                || method.isAnnotatedWith(RepeatedTest.class)
                                || method.isMetaAnnotatedWith(org.junit.jupiter.api.TestTemplate.class))
                        .filter(method -> !method.isAnnotatedWith(Check.class))
                        .forEach(method -> events.add(SimpleConditionEvent.satisfied(method, method.getFullName())));
            }
        };
    }
}
