package org.chainmark.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {
    private static final ImportOption PROJECT_ONLY = location -> !location.contains("org/chainmark/architecture");

    private static final JavaClasses PROJECT =
            new ClassFileImporter().withImportOption(PROJECT_ONLY).importPackages("org.chainmark");

    @TestFactory
    Stream<DynamicTest> theProjectKeepsEveryRule() {
        return new ArchitectureRules("org.chainmark")
                .all().entrySet().stream()
                        .map(rule ->
                                dynamicTest(rule.getKey(), () -> rule.getValue().check(PROJECT)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleCatchesTheFixtureThatBreaksIt() {
        return rulesOnFixtures().entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(),
                        () -> assertThat(entry.getValue()
                                        .evaluate(fixture(entry.getKey()))
                                        .hasViolation())
                                .as("the rule finds what is wrong in its fixture")
                                .isTrue()));
    }

    @Test
    void theRulesSeeTheWholeProject() {
        assertThat(Stream.of(
                        "cli",
                        "maven",
                        "judge",
                        "protocol",
                        "studentjvm",
                        "testrunner",
                        "suite",
                        "results",
                        "reports",
                        "reference",
                        "exercises.open",
                        "exercises.hidden"))
                .allSatisfy(module -> assertThat(PROJECT.stream()
                                .filter(type -> type.getPackageName().startsWith("org.chainmark." + module)))
                        .as("classes of %s", module)
                        .isNotEmpty());
    }

    private static Map<String, ArchRule> rulesOnFixtures() {
        Map<String, ArchRule> rules = new ArchitectureRules("org.chainmark").all();
        rules.replaceAll((name, rule) ->
                new ArchitectureRules(fixturePackage(name)).all().get(name));
        return rules;
    }

    private static JavaClasses fixture(String name) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption((Location location) -> !location.contains("package-info"))
                .importPackages(fixturePackage(name));
        assertThat(classes).as("classes of the fixture %s", name).isNotEmpty();
        return classes;
    }

    private static String fixturePackage(String name) {
        return "org.chainmark.architecture.broken." + name;
    }
}
