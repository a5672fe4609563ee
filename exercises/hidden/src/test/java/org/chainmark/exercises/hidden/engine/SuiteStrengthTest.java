package org.chainmark.exercises.hidden.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmark.exercises.hidden.engine.Flaw.Kind;
import org.chainmark.reference.Op;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.Test;

/** Every check passes on a right engine and fails on some wrong one, and none fails for a flaw that is not its own. */
class SuiteStrengthTest {
    private static final FlawTable TABLE = FlawTable.everything();

    @Test
    void aRightEnginePassesEveryCheck() {
        assertThat(SuiteCheck.all())
                .hasSizeGreaterThan(50)
                .allSatisfy(
                        check -> assertThat(check.run(Set.of())).as(check.id()).isEmpty());
    }

    @Test
    void everyCheckFailsForSomeFlaw() {
        assertThat(SuiteCheck.all())
                .as("%s", TABLE)
                .allSatisfy(check ->
                        assertThat(TABLE.flawsThatFail(check)).as(check.id()).isNotEmpty());
    }

    @Test
    void everyFlawIsSeenByACheckThatStudentsCanRun() {
        assertThat(Flaw.all())
                .allSatisfy(flaw -> assertThat(TABLE.failing(flaw))
                        .as("checks that fail for %s", flaw)
                        .anyMatch(check -> check.check().visibility() == Visibility.VISIBLE));
    }

    /** A missing operation is another matter: what needs it cannot be run. */
    @Test
    void aFlawOfOneOperationCostsNoPointsOfAnother() {
        assertThat(Flaw.all().stream().filter(flaw -> flaw.isOfOneOperation() && flaw.kind() != Kind.MISSING))
                .allSatisfy(flaw -> assertThat(TABLE.failing(flaw).stream().filter(SuiteStrengthTest::isOfOneOperation))
                        .as("checks of single operations that fail for %s", flaw)
                        .allMatch(check -> check.id().endsWith("-" + flaw.op().key())));
    }

    @Test
    void aMissingOperationCostsNoPointsOfAnother() {
        assertThat(operations())
                .allSatisfy(op -> assertThat(TABLE.failing(new Flaw(Kind.MISSING, op)).stream()
                                .filter(SuiteStrengthTest::isOfOneOperation))
                        .as("checks of single operations that fail without %s", op)
                        .allMatch(check -> check.id().endsWith("-" + op.key())));
    }

    @Test
    void aFlawInTheOrderOfVisitsCostsNoPointsOfAnOperation() {
        List<Kind> ofTheOrder = List.of(Kind.PREORDER, Kind.BREADTH_FIRST, Kind.RECURSES);

        assertThat(ofTheOrder)
                .allSatisfy(kind -> assertThat(TABLE.failing(Flaw.of(kind)))
                        .as("checks that fail for %s", kind)
                        .isNotEmpty()
                        .noneMatch(SuiteStrengthTest::isOfOneOperation));
    }

    private static boolean isOfOneOperation(SuiteCheck check) {
        return operations().anyMatch(op -> check.id().matches("(S1\\.2|S1\\.3|T4\\.1)-" + op.key()));
    }

    private static Stream<Op> operations() {
        return EnumSet.complementOf(EnumSet.of(Op.LEAF)).stream().filter(op -> !op.hasConstant() || op == Op.POW);
    }
}
