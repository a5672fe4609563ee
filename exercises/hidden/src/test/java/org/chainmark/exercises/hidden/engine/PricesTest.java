package org.chainmark.exercises.hidden.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmark.exercises.open.engine.EngineExercise;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.chainmark.suite.StructureRule;
import org.junit.jupiter.api.Test;

/** What a mistake costs. */
class PricesTest {
    /** A student who made one mistake in one operation has understood the rest. */
    private static final double MOST_FOR_ONE_OPERATION = 0.35;

    private static int possiblePoints() {
        int rules = new EngineExercise()
                .structureRules().stream().mapToInt(StructureRule::points).sum();
        return rules
                + SuiteCheck.all().stream()
                        .mapToInt(check -> check.check().points())
                        .sum();
    }

    private static void assertThatEachIsFairlyPriced(List<Flaw> flaws) {
        FlawTable table = FlawTable.everything().only(flaws);
        assertThat(flaws)
                .as("points of %s lost by flaw: %s", possiblePoints(), table)
                .allSatisfy(flaw -> {
                    assertThat(table.pointsLost(flaw))
                            .as("points lost by %s", flaw)
                            .isPositive();
                    assertThat((double) table.pointsLost(flaw) / possiblePoints())
                            .as("share of the points lost by %s", flaw)
                            .isLessThanOrEqualTo(MOST_FOR_ONE_OPERATION);
                });
    }

    @Test
    void anOverwriteInOneOperationCostsSomeOfThePointsAndNotMost() {
        List<Flaw> overwrites = FaultCatalogue.all().stream()
                .map(Fault::id)
                .filter(id -> id.matches("A_.*_overwrite") && !id.equals("A_all_overwrite"))
                .map(Flaw::overwriting)
                .toList();

        assertThat(overwrites).hasSizeGreaterThan(20);
        assertThatEachIsFairlyPriced(overwrites);
    }

    @Test
    void anyOtherFlawOfOneOperationDoesNeither() {
        assertThatEachIsFairlyPriced(
                Flaw.all().stream().filter(Flaw::isOfOneOperation).toList());
    }
}
