package org.chainmark.exercises.hidden.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.exercises.open.engine.EngineExercise;
import org.chainmark.results.Fact;
import org.chainmark.results.Visibility;
import org.chainmark.suite.CheckFailure;
import org.chainmark.suite.Member;
import org.chainmark.suite.StructureRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What suites say of themselves: ids, points, hints, limits, and the words that go with them. */
class SuiteDeclarationsTest {
    private static final List<SuiteCheck> CHECKS = SuiteCheck.all();
    private static final List<StructureRule> RULES = new EngineExercise().structureRules();

    /** Facts that the harness words, for every exercise. */
    private static final String OF_THE_HARNESS = "expected(\\..*)?";

    static List<Bundle> languages() {
        return Bundle.all();
    }

    @Test
    void idsAreUnique() {
        List<String> ids = Stream.concat(
                        CHECKS.stream().map(SuiteCheck::id), RULES.stream().map(StructureRule::id))
                .toList();

        assertThat(ids).hasSizeGreaterThan(60).doesNotHaveDuplicates().allMatch(id -> id.matches("[ST]\\d[\\w.-]*"));
    }

    @Test
    void everythingThatIsCheckedIsWorthSomething() {
        assertThat(CHECKS)
                .allSatisfy(check ->
                        assertThat(check.check().points()).as(check.id()).isPositive());
        assertThat(RULES)
                .allSatisfy(rule -> assertThat(rule.points()).as(rule.id()).isPositive());
    }

    @Test
    void whatShipsToStudentsIsVisibleAndTheRestIsNot() {
        assertThat(CHECKS)
                .allSatisfy(check -> assertThat(check.check().visibility())
                        .as(check.id())
                        .isEqualTo(isHidden(check) ? Visibility.HIDDEN : Visibility.VISIBLE));
    }

    @Test
    void suitesHoldNoState() {
        Set<Class<?>> constants = Set.of(int.class, double.class, String.class, Member.class);

        assertThat(SuiteCheck.suites())
                .allSatisfy(suite -> assertThat(suite.getDeclaredFields())
                        .as("fields of %s", suite.getSimpleName())
                        .filteredOn(field -> !field.isSynthetic())
                        .allMatch(field -> isConstant(field) && constants.contains(field.getType())));
    }

    private static boolean isConstant(Field field) {
        int modifiers = field.getModifiers();
        return Modifier.isStatic(modifiers) && Modifier.isFinal(modifiers);
    }

    @Test
    void everyCheckHasAHint() {
        assertThat(CHECKS)
                .allSatisfy(check -> assertThat(check.hint()).as(check.id()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyHintIsWordedInSteps(Bundle bundle) {
        Set<String> worded = bundle.keys().stream()
                .filter(key -> key.startsWith("hint."))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> used = CHECKS.stream()
                .flatMap(check -> check.hint().stream())
                .map(hint -> "hint." + hint)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(worded.stream().map(key -> key.replaceFirst("\\.\\d$", "")).distinct())
                .containsExactlyInAnyOrderElementsOf(used);
        assertThat(used)
                .allSatisfy(hint -> assertThat(worded.stream().filter(key -> key.startsWith(hint + ".")))
                        .as("steps of %s", hint)
                        .hasSizeLessThanOrEqualTo(3)
                        .contains(hint + ".1")
                        .allSatisfy(step -> assertThat(isFirst(step) || worded.contains(before(step)))
                                .as("%s comes after a step", step)
                                .isTrue()));
    }

    private static boolean isFirst(String step) {
        return step.endsWith(".1");
    }

    private static String before(String step) {
        int last = step.length() - 1;
        return step.substring(0, last) + (char) (step.charAt(last) - 1);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyRuleHasASentence(Bundle bundle) {
        assertThat(bundle.keys())
                .containsAll(
                        RULES.stream().map(rule -> "structure." + rule.id()).toList());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFactThatAFlawBringsOutHasASentence(Bundle bundle) {
        Set<String> seen = FlawTable.everything()
                .reasons()
                .flatMap(reason -> reason instanceof CheckFailure failure ? failure.facts().stream() : Stream.of())
                .map(Fact::key)
                .filter(key -> !key.matches(OF_THE_HARNESS))
                .collect(Collectors.toSet());

        assertThat(seen).isNotEmpty();
        assertThat(bundle.keys()).containsAll(seen);
    }

    private static boolean isHidden(SuiteCheck check) {
        return check.method().getDeclaringClass().getPackageName().contains(".hidden.");
    }
}
