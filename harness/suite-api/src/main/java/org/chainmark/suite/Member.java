package org.chainmark.suite;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One member of a contract: what a {@link Script} calls and what a submission may lack.
 *
 * @param method the method of the contract interface
 */
public record Member(Method method) {
    /**
     * The method of a contract with this name and these parameter types.
     *
     * @throws IllegalArgumentException if the contract has no such method
     */
    public static Member of(Class<?> contract, String name, Class<?>... parameterTypes) {
        try {
            return new Member(contract.getMethod(name, parameterTypes));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(contract + " has no method " + name, e);
        }
    }

    /** The name the student's member has. */
    public String name() {
        MemberName renamed = method.getAnnotation(MemberName.class);
        return renamed == null ? method.getName() : renamed.value();
    }

    /** How a student would write it: {@code Value.add(Value)}, {@code new Value(double)}. */
    public String signature() {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Member::simpleName)
                .collect(Collectors.joining(", "));
        String type = simpleName(method.getDeclaringClass());
        return method.isAnnotationPresent(Constructs.class)
                ? "new " + type + "(" + parameters + ")"
                : type + "." + name() + "(" + parameters + ")";
    }

    /** Full name of the student's class. */
    String className() {
        StudentClass student = method.getDeclaringClass().getAnnotation(StudentClass.class);
        return student == null ? method.getDeclaringClass().getName() : student.value();
    }

    /** Types of the parameters as a student would write them. */
    List<String> parameterTypes() {
        return Arrays.stream(method.getParameterTypes()).map(Member::simpleName).toList();
    }

    private static String simpleName(Class<?> type) {
        StudentClass student = type.getAnnotation(StudentClass.class);
        return student == null
                ? type.getSimpleName()
                : student.value().substring(student.value().lastIndexOf('.') + 1);
    }
}
