package org.chainmark.exercises.open.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.chainmark.suite.StructureRule;

/** What the compiled classes of the engine exercise must look like. */
final class StructureRules {
    private static final String VALUE = "autograd.Value";
    private static final List<String> PARTS = List.of("data", "grad", "prev", "op", "backward");

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
                .filter(part -> type.getAllFields().stream()
                                .noneMatch(field -> field.getName().equals(part))
                        && type.getAllMethods().stream()
                                .noneMatch(method -> method.getName().equals(part)))
                .map(part -> "Value." + part);
    }

    private static Stream<String> records(JavaClass type) {
        return type.getName().equals(VALUE) && type.isRecord() ? Stream.of("Value") : Stream.empty();
    }

    /** A record is told so by its own rule; its accessors come with an equality that nobody wrote. */
    private static Stream<String> equality(JavaClass type) {
        if (!isAPartOfValues(type) || type.isRecord()) {
            return Stream.empty();
        }
        return type.getMethods().stream()
                .filter(StructureRules::decidesEquality)
                .map(StructureRules::named);
    }

    /** Whether a value is an instance of the class: {@code Value} itself, a class below it or one above it. */
    private static boolean isAPartOfValues(JavaClass type) {
        return type.isAssignableTo(VALUE)
                || type.getAllSubclasses().stream()
                        .anyMatch(below -> below.getName().equals(VALUE));
    }

    /** The compiler repeats an inherited public method in a public class; where it is written counts. */
    private static boolean decidesEquality(JavaMethod method) {
        if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        int parameters = method.getRawParameterTypes().size();
        return (method.getName().equals("hashCode") && parameters == 0)
                || (method.getName().equals("equals") && parameters == 1);
    }

    private static Stream<String> staticState(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !isMadeByTheCompiler(type, field))
                .filter(StaticFields::canRememberAGraph)
                .map(field -> type.getSimpleName() + "." + field.getName());
    }

    private static boolean isMadeByTheCompiler(JavaClass type, JavaField field) {
        return field.getName().startsWith("$")
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)
                || (type.isEnum() && field.getRawType().equals(type));
    }

    private static Stream<String> floats(JavaClass type) {
        Stream<String> fields = type.getFields().stream()
                .filter(field -> mentionsFloat(field.getType()))
                .map(field -> type.getSimpleName() + "." + field.getName());
        Stream<String> results = type.getMethods().stream()
                .filter(method -> mentionsFloat(method.getReturnType()))
                .map(StructureRules::named);
        return Stream.concat(fields, results);
    }

    /** {@code float} and {@code Float} themselves, arrays of them and {@code List<Float>}. */
    private static boolean mentionsFloat(JavaType type) {
        return type.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .anyMatch(raw -> raw.getName().matches("float|java\\.lang\\.Float"));
    }

    private static String named(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName() + "()";
    }
}
