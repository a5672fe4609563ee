package org.chainmark.exercises.open.engine.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import org.chainmark.exercises.open.engine.diagnosis.WriteOrders.Write;
import org.junit.jupiter.api.Test;

class WriteOrdersTest {
    private static final BitSet NONE = new BitSet();

    @Test
    void writesThatAddLeaveTheirSum() {
        WriteOrders orders = new WriteOrders(List.of(add(0, 2), add(1, 3)), List.of(NONE, NONE));
        assertThat(orders.canLeave(5)).isTrue();
        assertThat(orders.canLeave(3)).isFalse();
        assertThat(orders.canLeave(2)).isFalse();
    }

    @Test
    void anOverwriteLosesWhatCameBefore() {
        WriteOrders orders = new WriteOrders(List.of(assign(0, 2), add(1, 3)), List.of(NONE, NONE));
        assertThat(orders.canLeave(5)).isTrue();
        assertThat(orders.canLeave(2)).isTrue();
        assertThat(orders.canLeave(3)).isFalse();
    }

    @Test
    void aReaderOfAnotherReaderWritesFirst() {
        BitSet readsNodeZero = new BitSet();
        readsNodeZero.set(0);
        List<BitSet> ancestors = List.of(NONE, readsNodeZero);
        assertThat(new WriteOrders(List.of(assign(0, 2), add(1, 3)), ancestors).canLeave(5))
                .isFalse();
        assertThat(new WriteOrders(List.of(assign(0, 2), add(1, 3)), ancestors).canLeave(2))
                .isTrue();
        assertThat(new WriteOrders(List.of(add(0, 2), assign(1, 3)), ancestors).canLeave(3))
                .isFalse();
        assertThat(new WriteOrders(List.of(add(0, 2), assign(1, 3)), ancestors).canLeave(5))
                .isTrue();
    }

    @Test
    void oneOfTwoOverwritesIsLast() {
        WriteOrders orders = new WriteOrders(List.of(assign(0, 2), assign(1, 3)), List.of(NONE, NONE));
        assertThat(orders.canLeave(2)).isTrue();
        assertThat(orders.canLeave(3)).isTrue();
        assertThat(orders.canLeave(5)).isFalse();
    }

    @Test
    void withoutWritesTheGradientIsZero() {
        assertThat(new WriteOrders(List.of(), List.of()).canLeave(0)).isTrue();
        assertThat(new WriteOrders(List.of(), List.of()).canLeave(1)).isFalse();
    }

    private static Write add(int by, double amount) {
        return new Write(by, amount, amount, false);
    }

    private static Write assign(int by, double amount) {
        return new Write(by, amount, amount, true);
    }
}
