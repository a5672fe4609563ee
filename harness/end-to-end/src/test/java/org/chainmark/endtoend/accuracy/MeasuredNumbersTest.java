package org.chainmark.endtoend.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.chainmark.endtoend.accuracy.Measurement.Numbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The faulty engines do what was measured on an engine with the same fault that somebody else wrote. */
class MeasuredNumbersTest {
    /** The numbers were written down to five digits. */
    private static final double AS_WRITTEN = 6e-5;
    /** What the judge takes for noise; a fault must show above it. */
    private static final double NOISE = 1e-9;

    private static final List<Measurement> MEASUREMENTS = Measurement.all();

    @ParameterizedTest
    @MethodSource("styles")
    void aRightEngineAnswersWhatIsWanted(Style style) {
        Class<?> engine = CompiledEngine.load(style.rightSource());
        SoftAssertions softly = new SoftAssertions();
        for (Measurement row : MEASUREMENTS) {
            Numbers numbers = EngineScript.run(engine, row.script(), row.reads());
            softly.assertThat(numbers.near(row.wanted(), AS_WRITTEN))
                    .as("%s: %s wanted %s, is %s", style, row.script(), row.wanted(), numbers)
                    .isTrue();
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void aFaultyEngineAnswersWhatWasMeasured(Style style) {
        CompiledEngine.compileAll(
                style.faultIds().stream().map(id -> style.source(List.of(id))).toList());
        Class<?> right = CompiledEngine.load(style.rightSource());
        SoftAssertions softly = new SoftAssertions();
        for (Measurement row : rowsOf(style).values()) {
            Class<?> faulty = CompiledEngine.load(style.source(List.of(row.faultId())));
            Numbers numbers = EngineScript.run(faulty, row.script(), row.reads());
            softly.assertThat(numbers.near(row.got(), AS_WRITTEN))
                    .as("%s, %s: %s was measured as %s, is %s", style, row.faultId(), row.script(), row.got(), numbers)
                    .isTrue();
            softly.assertThat(numbers.near(EngineScript.run(right, row.script(), row.reads()), NOISE))
                    .as("%s, %s: %s hides the fault, %s", style, row.faultId(), row.script(), numbers)
                    .isFalse();
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void anEquivalentEngineAnswersLikeARightOne(Style style) {
        List<String> equivalent = Measurement.equivalent().stream()
                .filter(style.faultIds()::contains)
                .toList();
        for (String faultId : equivalent) {
            Class<?> engine = CompiledEngine.load(style.source(List.of(faultId)));
            assertThat(MEASUREMENTS)
                    .allSatisfy(row -> assertThat(EngineScript.run(engine, row.script(), row.reads())
                                    .near(row.wanted(), AS_WRITTEN))
                            .isTrue());
        }
    }

    @Test
    void everyFaultThatSomeStyleExpressesIsMeasuredOrEquivalent() {
        Set<String> measured = Stream.concat(
                        MEASUREMENTS.stream().map(Measurement::faultId), Measurement.equivalent().stream())
                .collect(Collectors.toSet());
        Set<String> expressed = new LinkedHashSet<>();
        Style.all().forEach(style -> expressed.addAll(style.faultIds()));
        assertThat(measured).containsAll(expressed);
    }

    /** The rows for the faults of a style, a row of its own before the common one. */
    private static Map<String, Measurement> rowsOf(Style style) {
        Map<String, Measurement> rows = new HashMap<>();
        for (Measurement row : MEASUREMENTS) {
            if (row.isFor(style) && style.faultIds().contains(row.faultId())) {
                rows.merge(row.faultId(), row, (one, other) -> other.style().isPresent() ? other : one);
            }
        }
        return rows;
    }

    static List<Style> styles() {
        return Style.all();
    }
}
