package org.chainmark.judge.suites;

import static java.util.Comparator.comparing;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.chainmark.suite.Check;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;

/**
 * The suites of one exercise and the checks that discovery finds in them.
 *
 * @param suites classes annotated with {@link Suite} for this exercise
 * @param checks their checks, in the order of their ids; at least one, since running none must never look like a pass
 */
public record SuiteBook(List<Class<?>> suites, List<CheckDeclaration> checks) {
    public SuiteBook {
        suites = List.copyOf(suites);
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalStateException("the suites " + suites + " hold no check");
        }
    }

    /**
     * Discovers the checks of an exercise.
     *
     * @throws IllegalStateException if a suite is not sound: no check at all, an id given twice, or a test that is not
     *     a check
     */
    static SuiteBook discover(Launcher launcher, String exercise, List<Class<?>> allSuites) {
        List<Class<?>> suites = allSuites.stream()
                .filter(suite -> suite.getAnnotation(Suite.class).exercise().equals(exercise))
                .toList();
        if (suites.isEmpty()) {
            throw new IllegalStateException("exercise '" + exercise + "' has no suite");
        }
        TestPlan plan = launcher.discover(request(suites));
        List<CheckDeclaration> checks = new ArrayList<>();
        for (TestIdentifier root : plan.getRoots()) {
            plan.getDescendants(root).stream()
                    .filter(TestIdentifier::isTest)
                    .map(SuiteBook::declaration)
                    .forEach(checks::add);
        }
        requireSound(exercise, checks);
        checks.sort(comparing(CheckDeclaration::id));
        return new SuiteBook(suites, checks);
    }

    private static LauncherDiscoveryRequest request(List<Class<?>> suites) {
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request();
        suites.forEach(suite -> builder.selectors(selectClass(suite)));
        return builder.enableImplicitConfigurationParameters(false).build();
    }

    private static CheckDeclaration declaration(TestIdentifier test) {
        Method method = test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getJavaMethod())
                .orElseThrow(() -> new IllegalStateException("not a test method: " + test.getUniqueId()));
        Check check = method.getAnnotation(Check.class);
        if (check == null) {
            throw new IllegalStateException("a test in a suite must be annotated with @Check: " + method);
        }
        Hint hint = method.getAnnotation(Hint.class);
        return new CheckDeclaration(
                test.getUniqueId(),
                check.id(),
                check.title(),
                check.points(),
                check.visibility(),
                hint == null ? "" : hint.value(),
                check.cpuMillis());
    }

    private static void requireSound(String exercise, List<CheckDeclaration> checks) {
        Set<String> ids = new HashSet<>();
        for (CheckDeclaration check : checks) {
            if (!ids.add(check.id())) {
                throw new IllegalStateException("exercise '" + exercise + "' has two checks with id " + check.id());
            }
        }
    }
}
