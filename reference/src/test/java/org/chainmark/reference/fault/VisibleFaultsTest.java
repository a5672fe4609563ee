package org.chainmark.reference.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.chainmark.reference.Op;
import org.chainmark.reference.RandomPrograms;
import org.chainmark.reference.Scenario;
import org.chainmark.reference.fault.Fault.Grading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What numbers show of each fault, and what that costs. */
class VisibleFaultsTest {
    private static final List<Scenario> DECIDED = SmallScenarios.decided();
    private static final List<Scenario> OPEN = SmallScenarios.open();
    private static final int SMALL = 5;

    /** They need more nodes than they look at. */
    private static final Set<String> DEEP = Set.of("T_depth_limit", "T_stack_overflow");

    private final FaultyTape tape = new FaultyTape();

    static Stream<Fault> graded() {
        return FaultCatalogue.all().stream().filter(fault -> fault.grading() == Grading.GRADED);
    }

    static Stream<Fault> namedOnly() {
        return FaultCatalogue.all().stream().filter(fault -> fault.grading() == Grading.NAMED_ONLY);
    }

    @ParameterizedTest
    @MethodSource("graded")
    void aGradedFaultGivesWrongNumbersWhereTheTaskSaysWhatIsRight(Fault fault) {
        List<Scenario> scenarios = new ArrayList<>(DECIDED);
        scenarios.add(Scenario.of(SmallScenarios.chain(10_000)));
        Optional<Scenario> smallest =
                scenarios.stream().filter(scenario -> shows(fault, scenario)).findFirst();
        assertThat(smallest).isPresent();
        if (!DEEP.contains(fault.id())) {
            assertThat(smallest.get().program().size()).isLessThanOrEqualTo(SMALL);
        }
    }

    @ParameterizedTest
    @MethodSource("namedOnly")
    void aFaultThatIsNamedOnlyGivesWrongNumbersOnlyWhereTheTaskLeavesOpenWhatIsRight(Fault fault) {
        assertThat(OPEN).anyMatch(scenario -> shows(fault, scenario));
        assertThat(DECIDED).noneMatch(scenario -> shows(fault, scenario));
        assertThat(new RandomPrograms(1, EnumSet.allOf(Op.class)).next(20, 50))
                .noneMatch(program -> shows(fault, Scenario.of(program)));
    }

    @Test
    void namedOnlyAreThoseOfASecondBackwardOnOneGraphAndOfNotANumberThroughRelu() {
        assertThat(namedOnly())
                .extracting(Fault::id)
                .containsExactlyInAnyOrder("T_flag", "T_fields", "S_seed_plus", "S_free_graph", "N_relu_cmp");
    }

    /** It is left out of the catalogue because of this. */
    @Test
    void innerNodesThatStartAnewDifferOnASecondBackwardOnOneGraphOnly() {
        Fault anew = FaultCatalogue.innerNodesStartAnew();
        assertThat(OPEN).anyMatch(scenario -> shows(anew, scenario));
        assertThat(DECIDED).noneMatch(scenario -> shows(anew, scenario));
    }

    private boolean shows(Fault fault, Scenario scenario) {
        Outcome right = Outcome.of(tape, scenario, Faults.NONE);
        return !right.looksLike(Outcome.of(tape, scenario, Faults.of(fault)));
    }
}
