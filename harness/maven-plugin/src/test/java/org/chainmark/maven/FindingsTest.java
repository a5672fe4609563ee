package org.chainmark.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmark.maven.Reports.exercise;

import java.nio.file.Path;
import java.util.List;
import org.chainmark.maven.Findings.State;
import org.chainmark.results.Outcome;
import org.chainmark.results.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingsTest {
    @Test
    void countsWhatFailedAndWhatWasOurs() {
        Findings findings = Findings.of(
                Reports.of(
                        Outcome.GRADED,
                        exercise("engine", Outcome.GRADED, Verdict.PASSED, Verdict.FAILED, Verdict.NOT_GRADED),
                        exercise("training", Outcome.NOT_STARTED, Verdict.NOT_RUN)),
                Path.of("report.html"));

        assertThat(findings.state()).isEqualTo(State.GRADED);
        assertThat(findings.failing()).isEqualTo(1);
        assertThat(findings.notGraded()).isEqualTo(1);
        assertThat(findings.lines()).anyMatch(line -> line.contains("report.html"));
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void areReadAsTheyWereWritten(State state) {
        Findings findings = new Findings(state, 3, 1, List.of("", "перша", "GRADED, failing 0, not graded 0"));

        assertThat(Findings.parse(findings.text())).contains(findings);
    }

    /** There is a state for every outcome. */
    @ParameterizedTest
    @EnumSource(Outcome.class)
    void keepTheOutcome(Outcome outcome) {
        assertThat(Findings.of(Reports.of(outcome), Path.of("report.html")).state())
                .hasToString(outcome.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GRADED",
                "GRADED, failing x, not graded 0",
                "WON, failing 0, not graded 0",
                "GRADED, failing 99999999999, not graded 0"
            })
    void areNothingElse(String head) {
        assertThat(Findings.parse(List.of(head, "line"))).isEmpty();
    }

    @Test
    void areNotReadFromAnEmptyFile() {
        assertThat(Findings.parse(List.of())).isEmpty();
    }
}
