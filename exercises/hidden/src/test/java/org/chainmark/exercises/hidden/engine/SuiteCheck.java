package org.chainmark.exercises.hidden.engine;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import org.chainmark.suite.Check;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Hint;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.StudentException;
import org.chainmark.suite.Submission;
import org.chainmark.suite.Suite;
import org.chainmark.suite.SuiteCatalogue;

/** A check of the engine exercise, found as the judge finds it and run without one. */
record SuiteCheck(Check check, Method method) {
    /** The checks of all suites, open and hidden. */
    static List<SuiteCheck> all() {
        List<SuiteCheck> all = new ArrayList<>();
        for (Class<?> suite : suites()) {
            for (Method method : suite.getDeclaredMethods()) {
                Check check = method.getAnnotation(Check.class);
                if (check != null) {
                    all.add(new SuiteCheck(check, method));
                }
            }
        }
        return all;
    }

    /** The suites of the exercise. */
    static List<Class<?>> suites() {
        return ServiceLoader.load(SuiteCatalogue.class).stream()
                .flatMap(catalogue -> catalogue.get().suites().stream())
                .filter(suite -> suite.getAnnotation(Suite.class).exercise().equals("engine"))
                .toList();
    }

    String id() {
        return check.id();
    }

    Optional<String> hint() {
        return Optional.ofNullable(method.getAnnotation(Hint.class)).map(Hint::value);
    }

    /** Runs it on a fresh engine; says why it fails, or nothing if it passes. */
    Optional<Throwable> run(Set<Flaw> flaws) {
        Submission submission = new PracticeSubmission(flaws);
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == Submission.class ? submission : submission.contract(type))
                .toArray();
        try {
            Constructor<?> constructor = method.getDeclaringClass().getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            method.invoke(constructor.newInstance(), arguments);
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(failure(e.getTargetException()));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** What the judge takes for the student's doing; anything else is a defect of the suite. */
    private Throwable failure(Throwable thrown) {
        if (thrown instanceof CheckFailure
                || thrown instanceof StudentException
                || thrown instanceof MissingMemberException) {
            return thrown;
        }
        throw new AssertionError(id() + " broke", thrown);
    }
}
