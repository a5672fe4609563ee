package org.chainmark.endtoend.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StylesTest {
    private static final Pattern OF_ONE_OPERATION = Pattern.compile(
            "[AU]_(?<op>(add|sub|mul|div)_const|rsub|rdiv|add|sub|mul|div|neg|tanh|relu|exp|log|sigmoid|pow)(_.*)?");

    @ParameterizedTest
    @MethodSource("styles")
    void everyFaultyEngineCompilesAndDiffersFromEveryOtherOne(Style style) {
        List<String> sources =
                style.faultIds().stream().map(id -> style.source(List.of(id))).toList();
        assertThat(sources).doesNotHaveDuplicates().doesNotContain(style.rightSource());
        assertThatCode(() -> CompiledEngine.compileAll(sources)).doesNotThrowAnyException();
    }

    @Test
    void everyStyleExpressesEveryFaultOrSaysWhyNot() {
        Set<String> all = new LinkedHashSet<>();
        Style.all().forEach(style -> all.addAll(mentioned(style)));
        assertThat(Style.all())
                .allSatisfy(style -> assertThat(mentioned(style)).containsExactlyInAnyOrderElementsOf(all));
    }

    @ParameterizedTest
    @MethodSource("styles")
    void faultsOfDifferentOperationsGoTogether(Style style) {
        List<String> faults = new ArrayList<>(style.faultIds().stream()
                .filter(id -> OF_ONE_OPERATION.matcher(id).matches())
                .toList());
        Collections.sort(faults);
        for (String one : faults) {
            for (String other : faults) {
                if (!operation(one).equals(operation(other))) {
                    assertThat(style.source(List.of(one, other))).isEqualTo(style.source(List.of(other, one)));
                }
            }
        }
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(faults, random);
            String second = faults.stream()
                    .filter(id -> !operation(id).equals(operation(faults.get(0))))
                    .findFirst()
                    .orElseThrow();
            CompiledEngine.load(style.source(List.of(faults.get(0), second)));
        }
    }

    @Test
    void faultsThatChangeTheSameTextAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Style.named("closures").source(List.of("U_mul", "A_mul_overwrite")))
                .withMessageContaining("change the same text")
                .withMessageContaining("U_mul")
                .withMessageContaining("A_mul_overwrite");
    }

    @Test
    void aFaultThatAStyleDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Style.named("closures").source(List.of("A_leaf_overwrite")))
                .withMessageContaining("closures has no fault A_leaf_overwrite");
    }

    private static Set<String> mentioned(Style style) {
        Set<String> ids = new LinkedHashSet<>(style.faultIds());
        assertThat(ids).doesNotContainAnyElementsOf(style.notExpressed().keySet());
        ids.addAll(style.notExpressed().keySet());
        return ids;
    }

    private static String operation(String faultId) {
        Matcher matcher = OF_ONE_OPERATION.matcher(faultId);
        return matcher.matches() ? matcher.group("op") : "";
    }

    static List<Style> styles() {
        return Style.all();
    }
}
