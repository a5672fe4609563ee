package org.chainmark.exercises.open.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainmark.suite.StructureRule;

/** What the compiled classes of the engine exercise must look like. */
final class StructureRules {
    private static final String VALUE = "autograd.Value";
    private static final List<String> PARTS = List.of("data", "grad", "prev", "op", "backward");

    /** Types that a static final field may have: nothing that remembers one graph while the next one is built. */
    private static final Set<String> HARMLESS = Set.of(
            "boolean", "char", "byte", "short", "int", "long", "double", "java.lang.String", "java.lang.Runnable");

    private StructureRules() {}

    static List<StructureRule> all() {
        return List.of(
                rule("S1.1-members", "`Value` has data, grad, prev, op and backward", 4, StructureRules::missingParts),
                rule("S1.1-class", "`Value` is a class and no record", 1, StructureRules::records),
                rule("S1.1-identity", "values are told apart by identity", 1, StructureRules::equality),
                rule("S1.1-static", "nothing is remembered in static fields", 1, StructureRules::staticState),
                rule("S1.1-double", "numbers are kept as `double`", 1, StructureRules::floats));
    }

    private static StructureRule rule(
            String id, String title, int points, Function<JavaClass, Stream<String>> violations) {
        ArchCondition<JavaClass> condition = new ArchCondition<>(title) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                violations
                        .apply(type)
                        .sorted()
                        .forEach(where -> events.add(SimpleConditionEvent.violated(type, where)));
            }
        };
        return new StructureRule(id, title, points, classes().should(condition).allowEmptyShould(false));
    }

    private static Stream<String> missingParts(JavaClass type) {
        if (!type.getName().equals(VALUE)) {
            return Stream.empty();
        }
        return PARTS.stream()
                .filter(part -> type.getFields().stream()
                                .noneMatch(field -> field.getName().equals(part))
                        && type.getMethods().stream()
                                .noneMatch(method -> method.getName().equals(part)))
                .map(part -> "Value." + part);
    }

    private static Stream<String> records(JavaClass type) {
        return type.getName().equals(VALUE) && type.isRecord() ? Stream.of("Value") : Stream.empty();
    }

    private static Stream<String> equality(JavaClass type) {
        if (!type.getName().equals(VALUE) || type.isRecord()) {
            return Stream.empty();
        }
        return type.getMethods().stream()
                .filter(StructureRules::decidesEquality)
                .map(StructureRules::named);
    }

    private static boolean decidesEquality(JavaMethod method) {
        int parameters = method.getRawParameterTypes().size();
        return (method.getName().equals("hashCode") && parameters == 0)
                || (method.getName().equals("equals") && parameters == 1);
    }

    private static Stream<String> staticState(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !isMadeByTheCompiler(type, field))
                .filter(field -> !isHarmless(field))
                .map(field -> type.getSimpleName() + "." + field.getName());
    }

    private static boolean isMadeByTheCompiler(JavaClass type, JavaField field) {
        return field.getName().startsWith("$")
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || (type.isEnum() && field.getRawType().equals(type));
    }

    /** A counter may change; a reference may not, unless what it refers to cannot hold values. */
    private static boolean isHarmless(JavaField field) {
        JavaClass type = field.getRawType();
        boolean isFinal = field.getModifiers().contains(JavaModifier.FINAL);
        return type.isPrimitive()
                || (isFinal && (HARMLESS.contains(type.getName()) || type.isEnum() || isFunction(type)));
    }

    private static boolean isFunction(JavaClass type) {
        return type.getName().startsWith("java.util.function.");
    }

    private static Stream<String> floats(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> isFloat(field.getRawType()))
                .map(field -> type.getSimpleName() + "." + field.getName());
        Stream<String> results = type.getMethods().stream()
                .filter(method -> isFloat(method.getRawReturnType()))
                .map(StructureRules::named);
        return Stream.concat(fields, results);
    }

    private static boolean isFloat(JavaClass type) {
        return type.getBaseComponentType().getName().matches("float|java\\.lang\\.Float");
    }

    private static String named(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName() + "()";
    }
}
