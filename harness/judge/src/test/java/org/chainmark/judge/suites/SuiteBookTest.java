package org.chainmark.judge.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.chainmark.results.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuiteBookTest {
    private final SuiteRunner runner = new SuiteRunner();

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void holdsTheChecksOfItsExerciseInTheOrderOfTheirIds() {
        SuiteBook book = runner.discover("buttons", List.of(ButtonSuites.Other.class, ButtonSuites.Four.class));

        assertThat(book.suites()).containsExactly(ButtonSuites.Four.class);
        assertThat(book.checks())
                .extracting(
                        CheckDeclaration::id,
                        CheckDeclaration::title,
                        CheckDeclaration::points,
                        CheckDeclaration::visibility,
                        CheckDeclaration::hint,
                        CheckDeclaration::cpuMillis)
                .containsExactly(
                        tuple("B.1", "one gives 1", 1, Visibility.VISIBLE, "", 2_000),
                        tuple("B.2", "two gives 2", 2, Visibility.VISIBLE, "two", 2_000),
                        tuple("B.3", "three gives 3", 3, Visibility.VISIBLE, "", 6_000),
                        tuple("B.4", "four gives 4", 4, Visibility.HIDDEN, "", 2_000));
    }

    @Test
    void anExerciseWithoutASuiteIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runner.discover("unknown", List.of(ButtonSuites.Four.class)))
                .withMessageContaining("unknown");
    }

    @Test
    void suitesWithoutAnyCheckAreAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runner.discover("empty", List.of(ButtonSuites.Empty.class)))
                .withMessageContaining("no check");
    }

    @Test
    void aBookWithoutChecksCannotBeMade() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new SuiteBook(List.of(ButtonSuites.Four.class), List.of()))
                .withMessageContaining("no check");
    }

    @Test
    void anIdThatIsUsedTwiceIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runner.discover("twins", List.of(ButtonSuites.Twins.class)))
                .withMessageContaining("T.1");
    }

    @Test
    void aTestThatIsNoCheckIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> runner.discover("plain", List.of(ButtonSuites.PlainTest.class)))
                .withMessageContaining("noCheck");
    }
}
