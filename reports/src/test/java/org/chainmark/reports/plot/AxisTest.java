package org.chainmark.reports.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.chainmark.reports.plot.Axis.Tick;
import org.chainmark.results.Chart.Scale;
import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void ticksAreRoundNumbersWithinTheSpan() {
        Axis axis = Axis.around(List.of(1.0, 40.0), Scale.LINEAR);

        assertThat(axis.ticks()).extracting(Tick::text).containsExactly("10", "20", "30", "40");
        assertThat(axis.at(1)).isZero();
        assertThat(axis.at(40)).isEqualTo(1);
    }

    @Test
    void ticksOfRatiosArePowersOfTenAtEqualDistances() {
        Axis axis = Axis.around(List.of(2e-2, 5.0, 300.0), Scale.LOG);

        assertThat(axis.ticks()).extracting(Tick::text).containsExactly("0.01", "0.1", "1", "10", "100", "1000");
        assertThat(axis.at(1) - axis.at(0.1)).isCloseTo(axis.at(10) - axis.at(1), within(1e-12));
    }

    @Test
    void overManyDecadesOnlySomeHaveATickAndAreWrittenAsPowers() {
        assertThat(Axis.around(List.of(1e-13, 1e-1), Scale.LOG).ticks())
                .extracting(Tick::text)
                .containsExactly("10⁻¹²", "10⁻¹⁰", "10⁻⁸", "10⁻⁶", "10⁻⁴", "10⁻²");
    }

    @Test
    void oneNumberAloneHasRoomOnBothSides() {
        Axis linear = Axis.around(List.of(5.0), Scale.LINEAR);
        Axis ratios = Axis.around(List.of(10.0), Scale.LOG);

        assertThat(linear.at(5)).isEqualTo(0.5);
        assertThat(linear.ticks()).isNotEmpty();
        assertThat(ratios.at(10)).isBetween(0.0, 1.0);
    }

    @Test
    void theLargestNumbersDoNotOverflow() {
        Axis axis = Axis.around(List.of(-Double.MAX_VALUE, Double.MAX_VALUE), Scale.LINEAR);

        assertThat(axis.at(-Double.MAX_VALUE)).isZero();
        assertThat(axis.at(0)).isEqualTo(0.5);
        assertThat(axis.ticks()).hasSizeBetween(2, 7);
    }

    @Test
    void whatIsNoNumberOrNotAboveZeroHasNoPlaceAmongRatios() {
        assertThat(Axis.hasPlaceFor(0, Scale.LOG)).isFalse();
        assertThat(Axis.hasPlaceFor(0, Scale.LINEAR)).isTrue();
        assertThat(Axis.hasPlaceFor(Double.NaN, Scale.LINEAR)).isFalse();
        assertThat(Axis.hasPlaceFor(Double.POSITIVE_INFINITY, Scale.LOG)).isFalse();
    }
}
