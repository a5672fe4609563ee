package org.chainmark.exercises.hidden.course;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.chainmark.suite.Check;
import org.chainmark.suite.Exercise;
import org.chainmark.suite.Hint;
import org.chainmark.suite.Suite;
import org.chainmark.suite.SuiteCatalogue;

/** A check of any exercise, found as the judge finds it. */
record CourseCheck(String exercise, Check check, Method method) {
    static List<CourseCheck> all() {
        List<CourseCheck> all = new ArrayList<>();
        ServiceLoader.load(SuiteCatalogue.class).stream()
                .flatMap(catalogue -> catalogue.get().suites().stream())
                .forEach(suite -> {
                    for (Method method : suite.getDeclaredMethods()) {
                        Check check = method.getAnnotation(Check.class);
                        if (check != null) {
                            String exercise = suite.getAnnotation(Suite.class).exercise();
                            all.add(new CourseCheck(exercise, check, method));
                        }
                    }
                });
        return all;
    }

    /** The ids of all checks and structure rules by exercise. */
    static Map<String, List<String>> idsByExercise() {
        Map<String, List<String>> ids = new TreeMap<>();
        all().forEach(each -> ids.computeIfAbsent(each.exercise(), any -> new ArrayList<>())
                .add(each.check().id()));
        ServiceLoader.load(Exercise.class)
                .forEach(exercise -> exercise.structureRules()
                        .forEach(rule -> ids.computeIfAbsent(exercise.id(), any -> new ArrayList<>())
                                .add(rule.id())));
        return ids;
    }

    Optional<String> hint() {
        return Optional.ofNullable(method.getAnnotation(Hint.class)).map(Hint::value);
    }

    /** Whether it ships to students. */
    boolean isOpen() {
        return method.getDeclaringClass().getPackageName().contains(".open.");
    }
}
