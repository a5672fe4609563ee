package org.chainmark.exercises.open.owntests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chainmark.reference.fault.Fault;
import org.chainmark.reference.fault.FaultCatalogue;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private static final MistakeFamily SOME =
            MistakeFamily.of("some", "A_mul_overwrite", "A_add_overwrite", "S_no_seed", "N_float");

    private static TestFindings findings(String... classes) {
        return Rounds.run(TestsInProcess.named(classes), List.of(SOME));
    }

    @Test
    void aTestNoticesWhatItCan() {
        TestFindings findings = findings("SquareCase");

        assertThat(findings.falseAlarms()).isEmpty();
        assertThat(findings.setAside()).isEmpty();
        assertThat(findings.tests()).containsExactly("SquareCase.assertsNothing", "SquareCase.squarePlusSelf");
        assertThat(findings.noticedBy().keySet()).containsExactly("A_mul_overwrite", "S_no_seed");
        assertThat(findings.noticedBy().values()).containsOnly(List.of("SquareCase.squarePlusSelf"));
    }

    @Test
    void testsMayUseFields() {
        TestFindings findings = findings("FieldCase");

        assertThat(findings.falseAlarms()).isEmpty();
        assertThat(findings.noticedBy().keySet()).containsExactly("A_mul_overwrite", "S_no_seed");
    }

    @Test
    void whatTheTaskLeavesOpenIsSetAside() {
        TestFindings findings = findings("DemandingCase");

        assertThat(findings.falseAlarms()).isEmpty();
        assertThat(findings.setAside())
                .containsExactly(
                        "DemandingCase.lastBit",
                        "DemandingCase.nameOfAnOperation",
                        "DemandingCase.secondBackwardStartsAnew");
        assertThat(findings.noticedBy().keySet()).containsExactly("A_add_overwrite", "S_no_seed");
    }

    @Test
    void aFalseAlarmSilencesItsFileAndNoOther() {
        TestFindings findings = findings("WrongCase", "SquareCase");

        assertThat(findings.falseAlarms()).containsOnlyKeys("WrongCase.six");
        assertThat(findings.setAside()).containsExactly("WrongCase.passesEverySecondTime");
        assertThat(findings.falseAlarms().get("WrongCase.six")).contains("expected: <6.0> but was: <7.0>");
        assertThat(findings.noticedBy().keySet()).containsExactly("A_mul_overwrite", "S_no_seed");
    }

    @Test
    void allEnginesWithAMistakeExistAndThereAreEnough() {
        List<String> faults = OpenMistakes.FAMILIES.stream()
                .flatMap(family -> family.faults().stream())
                .toList();

        assertThat(faults).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(25);
        assertThat(faults)
                .allSatisfy(fault ->
                        assertThat(FaultCatalogue.byId(fault).grading()).isEqualTo(Fault.Grading.GRADED));
    }
}
