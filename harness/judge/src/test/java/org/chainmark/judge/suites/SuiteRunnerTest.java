package org.chainmark.judge.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Points;
import org.chainmark.results.Verdict;
import org.chainmark.suite.Answer;
import org.chainmark.suite.MissingMemberException;
import org.chainmark.suite.StudentException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SuiteRunnerTest {
    private final SuiteRunner runner = new SuiteRunner();
    private final SuiteBook four = runner.discover("buttons", List.of(ButtonSuites.Four.class));

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void aRightSubmissionPassesEveryCheck() {
        SuiteRun run = runner.run(four, right());

        assertThat(run.results())
                .allSatisfy(result -> assertThat(result.facts()).isEmpty())
                .extracting(CheckResult::id, CheckResult::verdict, CheckResult::points)
                .containsExactly(passed("B.1", 1), passed("B.2", 2), passed("B.3", 3), passed("B.4", 4));
        assertThat(run.timeouts()).isZero();
    }

    @Test
    void aWrongNumberFailsItsCheckOnly() {
        SuiteRun run = runner.run(four, right().gives("two", 7));

        assertThat(verdicts(run)).containsExactly(Verdict.PASSED, Verdict.FAILED, Verdict.PASSED, Verdict.PASSED);
        CheckResult failed = run.results().get(1);
        assertThat(failed.points()).isEqualTo(new Points(0, 2));
        assertThat(failed.hint()).isEqualTo("two");
        assertThat(failed.facts())
                .containsExactly(Fact.of("expected")
                        .with("what", "two")
                        .with("wanted", 2)
                        .with("actual", 7));
    }

    @Test
    void allFactsOfAFailureAreKeptInOrder() {
        SuiteBook book = runner.discover("facts", List.of(ButtonSuites.SeveralFacts.class));

        assertThat(runner.run(book, new FakeSubmission()).results().get(0).facts())
                .containsExactly(Fact.of("first"), Fact.of("second"));
    }

    @Test
    void whatTheStudentsCodeThrewIsAFailureWithItsPlace() {
        StudentException.Frame frame = new StudentException.Frame("machine.Button", "press", 12);
        SuiteRun run = runner.run(four, right().when("one", self -> {
            throw new StudentException("java.lang.ArithmeticException", "/ by zero", List.of(frame));
        }));

        assertThat(run.results().get(0).verdict()).isEqualTo(Verdict.FAILED);
        assertThat(run.results().get(0).facts())
                .containsExactly(Fact.of("student.threw")
                        .with("type", "java.lang.ArithmeticException")
                        .with("message", "/ by zero")
                        .with("where", "machine.Button.press:12"));
    }

    @Test
    void aMissingMemberIsSaidByItsNameSoThatChecksCanBeFoldedUnderIt() {
        SuiteRun run = runner.run(four, right().when("one", self -> {
            throw new MissingMemberException(FakeSubmission.press());
        }));

        assertThat(run.results().get(0).verdict()).isEqualTo(Verdict.MISSING);
        assertThat(run.results().get(0).facts())
                .containsExactly(Fact.of("member.missing").with("member", "Button.press(String)"));
    }

    @Test
    void aJvmThatDiesCostsTheCheckItDiedIn() {
        SuiteRun run = runner.run(four, right().dies("one", "exit code 7").dies("three", "it ran out of memory"));

        assertThat(verdicts(run)).containsExactly(Verdict.DIED, Verdict.PASSED, Verdict.DIED, Verdict.PASSED);
        assertThat(run.results().get(0).facts())
                .containsExactly(Fact.of("died").with("reason", "exit code 7").with("member", "Button.press(String)"));
        assertThat(run.results().get(2).facts()).extracting(Fact::key).containsExactly("died.memory");
    }

    @Test
    void aBugOfTheSuiteIsNotTheStudents() {
        SuiteRun run = runner.run(four, right().when("two", self -> {
            throw new IllegalStateException("a bug of ours");
        }));

        assertThat(verdicts(run)).containsExactly(Verdict.PASSED, Verdict.NOT_GRADED, Verdict.PASSED, Verdict.PASSED);
        assertThat(run.results().get(1).facts())
                .containsExactly(
                        Fact.of("judge.failed").with("cause", "java.lang.IllegalStateException: a bug of ours"));
    }

    @Test
    void whatWasPrintedIsKeptForVisibleChecksOnly() {
        FakeSubmission chatty = right().when("one", self -> {
                    self.print("one!");
                    return 1.0;
                })
                .when("four", self -> {
                    self.print("the hidden input was four");
                    return 5.0;
                });

        SuiteRun run = runner.run(four, chatty);

        assertThat(run.results()).extracting(CheckResult::output).containsExactly("one!", "", "", "");
        assertThat(run.results().get(3).verdict()).isEqualTo(Verdict.FAILED);
    }

    @Test
    void aScriptThatWasLostIsToldLikeAnyOtherLoss() {
        FakeSubmission lost = right().when(
                        "one", self -> self.loseScript(Reason.CPU_LIMIT, Answer.Lost.Reason.TIMED_OUT))
                .when("two", self -> self.loseScript(Reason.DIED, Answer.Lost.Reason.DIED));

        SuiteRun run = runner.run(four, lost);

        assertThat(run.results().get(0).facts())
                .containsExactly(Fact.of("timed-out.cpu").with("seconds", 2));
        assertThat(run.results().get(1).facts()).containsExactly(Fact.of("died").with("reason", "in a script"));
    }

    @Test
    void aCheckThatWasSkippedIsAnErrorAndNotDropped() {
        SuiteBook book = runner.discover("disabled", List.of(ButtonSuites.SwitchedOff.class));

        assertThatIllegalStateException()
                .isThrownBy(() -> runner.run(book, new FakeSubmission()))
                .withMessageContaining("D.2");
    }

    @Test
    void aSuiteThatCannotRunIsAnErrorWithItsCause() {
        SuiteBook book = runner.discover("broken", List.of(ButtonSuites.Broken.class));

        assertThatIllegalStateException()
                .isThrownBy(() -> runner.run(book, new FakeSubmission()))
                .withMessageContaining("X.1")
                .havingCause()
                .withMessage("the suite has a bug");
    }

    @Test
    void theNextRunKnowsNothingOfTheLast() {
        runner.run(four, right().dies("one", "exit code 7").loops("two"));

        assertThat(verdicts(runner.run(four, right()))).containsOnly(Verdict.PASSED);
    }

    static FakeSubmission right() {
        return new FakeSubmission()
                .gives("one", 1)
                .gives("two", 2)
                .gives("three", 3)
                .gives("four", 4);
    }

    private static List<Verdict> verdicts(SuiteRun run) {
        return run.results().stream().map(CheckResult::verdict).toList();
    }

    private static org.assertj.core.groups.Tuple passed(String id, int points) {
        return org.assertj.core.api.Assertions.tuple(id, Verdict.PASSED, new Points(points, points));
    }
}
