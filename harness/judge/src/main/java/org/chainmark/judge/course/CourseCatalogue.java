package org.chainmark.judge.course;

import java.lang.reflect.Method;
import java.util.Collections;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.chainmark.suite.Check;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.Suite;
import org.chainmark.suite.SuiteCatalogue;

/**
 * The exercises on the class path and the ids of their checks, for who wants to know before anything is graded.
 *
 * @param checks exercise to ids of its checks
 */
public record CourseCatalogue(Map<String, Set<String>> checks) {
    public CourseCatalogue {
        checks = Collections.unmodifiableMap(new TreeMap<>(checks));
    }

    /** Looks at the class path. */
    public static CourseCatalogue find() {
        Map<String, Set<String>> checks = new TreeMap<>();
        for (Exercise exercise : ServiceLoader.load(Exercise.class)) {
            Set<String> ids = checks.computeIfAbsent(exercise.id(), any -> new TreeSet<>());
            exercise.structureRules().forEach(rule -> ids.add(rule.id()));
        }
        for (SuiteCatalogue catalogue : ServiceLoader.load(SuiteCatalogue.class)) {
            for (Class<?> suite : catalogue.suites()) {
                Set<String> ids = checks.get(suite.getAnnotation(Suite.class).exercise());
                for (Method method : suite.getDeclaredMethods()) {
                    Check check = method.getAnnotation(Check.class);
                    if (check != null && ids != null) {
                        ids.add(check.id());
                    }
                }
            }
        }
        return new CourseCatalogue(checks);
    }
}
