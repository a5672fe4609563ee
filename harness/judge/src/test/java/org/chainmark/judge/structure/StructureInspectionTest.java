package org.chainmark.judge.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.results.Visibility;
import org.chainmark.suite.StructureRule;
import org.junit.jupiter.api.Test;

class StructureInspectionTest {
    private static final StructureRule NO_STATIC =
            new StructureRule("S1.9", "Nothing is static", 3, fields().should(notBeStatic()));
    private static final StructureRule NO_FLOAT =
            new StructureRule("S1.8", "No float", 2, noFields().should().haveRawType(float.class));

    private final StructureInspection inspection = new StructureInspection();

    @Test
    void eachRuleBecomesOneCheckInOrder() throws IOException {
        List<CheckResult> results = checks(bytes(Leaky.class), List.of(NO_FLOAT, NO_STATIC));

        assertThat(results)
                .containsExactly(
                        new CheckResult(
                                "S1.8",
                                "No float",
                                Visibility.VISIBLE,
                                Verdict.PASSED,
                                new Points(2, 2),
                                "",
                                List.of(),
                                ""),
                        new CheckResult(
                                "S1.9",
                                "Nothing is static",
                                Visibility.VISIBLE,
                                Verdict.FAILED,
                                new Points(0, 3),
                                "",
                                List.of(Fact.of("structure.S1.9").with("where", "Leaky.cache")),
                                ""));
    }

    @Test
    void fiveViolationsAreNamedAndTheRestCounted() throws IOException {
        CheckResult result = checks(bytes(Crowded.class), List.of(NO_STATIC)).get(0);

        assertThat(result.facts())
                .extracting(Fact::key)
                .containsExactly(
                        "structure.S1.9",
                        "structure.S1.9",
                        "structure.S1.9",
                        "structure.S1.9",
                        "structure.S1.9",
                        "structure.more");
        assertThat(result.facts().get(0).parameters()).containsEntry("where", "Crowded.a");
        assertThat(result.facts().get(5).parameters()).containsEntry("count", "2");
    }

    @Test
    void longPlacesAreCut() throws IOException {
        ArchRule wordy = classes().should(say("x".repeat(10_000)));

        CheckResult result = inspection
                .inspect(bytes(Leaky.class), List.of(new StructureRule("S1.7", "", 1, wordy)))
                .checks()
                .get(0);

        assertThat(result.facts().get(0).parameters().get("where")).hasSizeLessThan(310);
    }

    @Test
    void aRuleThatConcernsNoClassIsKept() throws IOException {
        ArchRule nothing = classes().that().haveSimpleName("Missing").should().beInterfaces();

        assertThat(checks(bytes(Leaky.class), List.of(new StructureRule("S1.6", "", 1, nothing))))
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.PASSED);
    }

    @Test
    void classesOfTheClassPathAreNotLookedUp() throws IOException {
        ArchRule knownSupertype = classes().should().beAssignableTo(Runnable.class);

        assertThat(checks(bytes(Task.class), List.of(new StructureRule("S1.5", "", 1, knownSupertype))))
                .as("the supertype of a supertype that was not handed in")
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.FAILED);
    }

    @Test
    void bytesThatAreNoClassAreOurFailure() {
        assertThatThrownBy(() -> checks(
                        Map.of("autograd.Value", new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}), List.of(NO_STATIC)))
                .isInstanceOf(UnreadableClassException.class)
                .hasMessageContaining("autograd.Value");
    }

    @Test
    void aClassUnderAnotherNameIsOurFailure() throws IOException {
        byte[] bytes = bytes(Leaky.class).values().iterator().next();

        assertThatThrownBy(() -> checks(Map.of("autograd.Value", bytes), List.of(NO_STATIC)))
                .isInstanceOf(UnreadableClassException.class);
    }

    @Test
    void noRulesNoChecks() throws IOException {
        assertThat(checks(Map.of(), List.of())).isEmpty();
    }

    @Test
    void parallelInspectionsDoNotMix() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<List<CheckResult>>> leaky = new ArrayList<>();
        List<Future<List<CheckResult>>> clean = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            leaky.add(threads.submit(() -> checks(bytes(Leaky.class), List.of(NO_STATIC))));
            clean.add(threads.submit(() -> checks(bytes(Task.class, Base.class), List.of(NO_STATIC))));
        }
        for (int i = 0; i < 50; i++) {
            assertThat(leaky.get(i).get().get(0).facts())
                    .containsExactly(Fact.of("structure.S1.9").with("where", "Leaky.cache"));
            assertThat(clean.get(i).get().get(0).verdict()).isEqualTo(Verdict.PASSED);
        }
        threads.shutdown();
    }

    private static ArchCondition<JavaField> notBeStatic() {
        return new ArchCondition<>("not be static") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean isStatic = field.getModifiers().contains(JavaModifier.STATIC);
                events.add(new SimpleConditionEvent(
                        field, !isStatic, field.getOwner().getSimpleName() + "." + field.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> say(String text) {
        return new ArchCondition<>("say") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(item, text));
            }
        };
    }

    private List<CheckResult> checks(Map<String, byte[]> classes, List<StructureRule> rules) throws IOException {
        return inspection.inspect(classes, rules).checks();
    }

    private static Map<String, byte[]> bytes(Class<?>... types) throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (Class<?> type : types) {
            try (InputStream in = type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class")) {
                assertThat(in).isNotNull();
                classes.put(type.getName(), in.readAllBytes());
            }
        }
        return classes;
    }

    static class Leaky {
        static final List<String> cache = new ArrayList<>();
        double data;
    }

    static class Crowded {
        static int a;
        static int b;
        static int c;
        static int d;
        static int e;
        static int f;
        static int g;
    }

    abstract static class Base implements Runnable {}

    static class Task extends Base {
        @Override
        public void run() {}
    }
}
