package org.chainmark.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomProgramsTest {
    private static final Set<Op> ALL = EnumSet.allOf(Op.class);

    @Test
    void theSameSeedGivesTheSamePrograms() {
        assertThat(texts(42)).isEqualTo(texts(42)).isNotEqualTo(texts(43));
    }

    @Test
    void programsHaveTheSizeAskedFor() {
        RandomPrograms programs = new RandomPrograms(1, ALL);
        for (int size = 1; size < 60; size++) {
            assertThat(programs.next(size).size()).isEqualTo(size);
        }
    }

    @Test
    void onlyAllowedOperationsAppear() {
        Set<Op> allowed = EnumSet.of(Op.MUL, Op.TANH, Op.RDIV_CONST);
        for (Program program : new RandomPrograms(2, allowed).next(20, 50)) {
            for (int node = 0; node < program.size(); node++) {
                assertThat(program.op(node)).isIn(Op.LEAF, Op.MUL, Op.TANH, Op.RDIV_CONST);
            }
        }
    }

    @Test
    void withoutOperationsThereAreLeavesOnly() {
        assertThat(new RandomPrograms(3, Set.of()).next(3).op(2)).isEqualTo(Op.LEAF);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, -7, Long.MAX_VALUE})
    void numbersAreWellConditioned(long seed) {
        Tape tape = new Tape();
        for (Program program : new RandomPrograms(seed, ALL).next(30, 100)) {
            tape.evaluate(program);
            for (int node = 0; node < program.size(); node++) {
                assertThat(Math.abs(tape.data(node))).isLessThanOrEqualTo(20);
                assertThat(tape.gradientMagnitude(node)).isLessThanOrEqualTo(1e6);
                checkArguments(program, node, tape);
            }
        }
    }

    @Test
    void mostNodesAreNeededAndManyAreReadTwice() {
        Tape tape = new Tape();
        int needed = 0;
        int readTwice = 0;
        int total = 0;
        for (Program program : new RandomPrograms(4, ALL).next(30, 100)) {
            tape.evaluate(program);
            int[] readers = new int[program.size()];
            for (int node = 0; node < program.size(); node++) {
                total++;
                needed += tape.needed(node) ? 1 : 0;
                for (int k = 0; tape.needed(node) && k < program.op(node).operands(); k++) {
                    readTwice += ++readers[program.operand(node, k)] == 2 ? 1 : 0;
                }
            }
        }
        assertThat(needed).isGreaterThan(total * 8 / 10);
        assertThat(readTwice).isGreaterThan(total / 10);
    }

    @Test
    void everyOperationAppears() {
        Set<Op> seen = EnumSet.noneOf(Op.class);
        for (Program program : new RandomPrograms(5, ALL).next(20, 40)) {
            for (int node = 0; node < program.size(); node++) {
                seen.add(program.op(node));
            }
        }
        assertThat(seen).isEqualTo(ALL);
    }

    private static void checkArguments(Program program, int node, Tape tape) {
        switch (program.op(node)) {
            case LEAF -> assertThat(program.constant(node)).isBetween(0.5, 2.0);
            case LOG, POW, RDIV_CONST ->
                assertThat(tape.data(program.operand(node, 0))).isBetween(0.2, 5.0);
            case DIV -> assertThat(tape.data(program.operand(node, 1))).isBetween(0.2, 5.0);
            case RELU ->
                assertThat(Math.abs(tape.data(program.operand(node, 0)))).isGreaterThanOrEqualTo(0.05);
            default -> assertThat(tape.data(node)).isFinite();
        }
    }

    private static List<String> texts(long seed) {
        return new RandomPrograms(seed, ALL)
                .next(20, 5).stream().map(Program::toString).toList();
    }
}
