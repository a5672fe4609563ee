package org.chainmark.judge.suites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chainmark.judge.suites.SuiteRunnerTest.right;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.chainmark.judge.student.CheckLimits;
import org.chainmark.judge.student.StudentLostException.Reason;
import org.chainmark.results.CheckResult;
import org.chainmark.results.Fact;
import org.chainmark.results.Verdict;
import org.chainmark.suite.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What runs out of time, and what that means for the checks after it. */
class TimeoutsTest {
    private final SuiteRunner runner = new SuiteRunner();
    private final SuiteBook four = runner.discover("buttons", List.of(ButtonSuites.Four.class));
    private final SuiteBook many = runner.discover("many", List.of(ButtonSuites.Many.class));

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void cpuTimeThatIsUsedUpIsSaidWithLimitAndMemberAndNotTriedAgain() {
        FakeSubmission submission = right().loops("three");

        SuiteRun run = runner.run(four, submission);

        assertThat(run.results().get(2).verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(run.results().get(2).facts())
                .containsExactly(Fact.of("timed-out.cpu").with("seconds", 6).with("member", "Button.press(String)"));
        assertThat(run.timeouts()).isEqualTo(1);
        assertThat(submission.begun()).hasSize(4);
    }

    @Test
    void aCheckThatWasSlowOnABusyMachineLosesNothing() {
        FakeSubmission submission = right().sleepsUnlessAlone("two", 2);

        SuiteRun run = runner.run(four, submission);

        assertThat(run.results()).extracting(CheckResult::verdict).containsOnly(Verdict.PASSED);
        assertThat(run.timeouts()).isZero();
        assertThat(submission.begun()).as("four checks and one again").hasSize(5);
    }

    @Test
    void aCheckThatSleepsAlsoAloneLosesItsPoints() {
        FakeSubmission submission = right().sleeps("two");

        SuiteRun run = runner.run(four, submission);

        assertThat(run.results())
                .extracting(CheckResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.TIMED_OUT, Verdict.PASSED, Verdict.PASSED);
        assertThat(run.results().get(1).facts())
                .containsExactly(Fact.of("timed-out.wall").with("seconds", 6).with("member", "Button.press(String)"));
        assertThat(run.timeouts()).isEqualTo(1);
    }

    @Test
    void aScriptThatSleptIsTriedAgainToo() {
        FakeSubmission submission =
                right().when("two", self -> self.loseScript(Reason.WALL_LIMIT, Answer.Lost.Reason.TIMED_OUT));

        SuiteRun run = runner.run(four, submission);

        assertThat(run.results().get(1).facts())
                .containsExactly(Fact.of("timed-out.wall").with("seconds", 6));
        assertThat(submission.begun()).hasSize(5);
    }

    @Test
    void aCheckThatFailedAfterALossOfWallClockTimeIsTriedAgain() {
        FakeSubmission submission = right().when("two", self -> self.begun().size() > 4 ? 2.0 : self.wrongAfterLoss());

        SuiteRun run = runner.run(four, submission);

        assertThat(submission.begun()).hasSize(5);
        assertThat(run.results()).extracting(CheckResult::verdict).containsOnly(Verdict.PASSED);
    }

    @Test
    void aloneThereIsMoreTimeOnTheClockThanAmongOthers() {
        FakeSubmission submission = right().sleepsUnlessAlone("two", 2);

        runner.run(four, submission);

        assertThat(submission.wallSeconds()).containsExactlyInAnyOrder(4.0, 4.0, 12.0, 4.0, 6.0);
        assertThat(submission.wallSeconds().get(4)).isEqualTo(6.0);
    }

    @Test
    void aMemberThatNeverCameBackInThreeFullLimitsIsHurriedAndTheOthersAreNot() {
        FakeSubmission submission =
                new FakeSubmission().loops("a").loops("b").loops("c").loops("d");

        SuiteRun run = runner.run(many, submission);

        assertThat(run.results().get(4).verdict())
                .as("the check of another member")
                .isEqualTo(Verdict.PASSED);
        assertThat(keys(run))
                .containsExactlyInAnyOrder("timed-out.cpu", "timed-out.cpu", "timed-out.cpu", "timed-out.again");
        assertThat(submission.hurried()).containsOnlyKeys(FakeSubmission.press());
        assertThat(submission.begun()).extracting(CheckLimits::cpu).containsOnly(Duration.ofSeconds(2));
        assertThat(run.timeouts()).isEqualTo(4);
    }

    @Test
    void amongOthersOneTimeoutIsEnoughToHurryAndAloneItTakesThree() {
        FakeSubmission submission =
                new FakeSubmission().sleeps("a").sleeps("b").sleeps("c").sleeps("d");

        SuiteRun run = runner.run(many, submission);

        assertThat(keys(run))
                .containsExactlyInAnyOrder("timed-out.wall", "timed-out.wall", "timed-out.wall", "timed-out.again");
        assertThat(submission.begun()).as("five checks and four again").hasSize(9);
    }

    @Test
    void afterThreeTimeoutsOfAMemberThatComesBackElsewhereTheRestGetsLess() {
        FakeSubmission submission =
                new FakeSubmission().loops("a").loops("b").loops("c").loops("d");
        submission.contract(Button.class).press("another");

        SuiteRun run = runner.run(many, submission);

        assertThat(submission.hurried()).isEmpty();
        assertThat(run.timeouts()).isEqualTo(4);
        assertThat(submission.begun())
                .extracting(limits -> limits.cpu().toMillis())
                .startsWith(2_000L, 2_000L, 2_000L)
                .endsWith(166L);
    }

    @Test
    void aCheckThatHadLessTimeSaysSo() {
        FakeSubmission submission = new FakeSubmission();
        for (String button : List.of("a", "b", "c", "d", "e")) {
            submission.when(button, self -> self.loseScript(Reason.CPU_LIMIT, Answer.Lost.Reason.TIMED_OUT));
        }

        SuiteRun run = runner.run(many, submission);

        assertThat(submission.begun())
                .extracting(limits -> limits.cpu().toMillis())
                .containsExactly(2_000L, 2_000L, 2_000L, 166L, 166L);
        assertThat(keys(run)).filteredOn("timed-out.shortened"::equals).hasSize(2);
    }

    @Test
    @Timeout(30)
    void nothingElseIsRunWhileACheckIsTriedAgain() throws InterruptedException, ExecutionException {
        CountDownLatch otherIsRunning = new CountDownLatch(1);
        CountDownLatch tried = new CountDownLatch(1);
        CountDownLatch triedAgain = new CountDownLatch(1);
        AtomicBoolean otherIsDone = new AtomicBoolean();
        AtomicBoolean wasAlone = new AtomicBoolean();
        Thread slowOne = Thread.currentThread();
        FakeSubmission other = right().when("one", self -> {
            otherIsRunning.countDown();
            awaitTurn(tried, slowOne, triedAgain);
            otherIsDone.set(true);
            return 1.0;
        });
        FakeSubmission slow = right().when("two", self -> {
            if (tried.getCount() > 0) {
                tried.countDown();
                return self.lose(Reason.WALL_LIMIT, "a busy machine");
            }
            wasAlone.set(otherIsDone.get());
            triedAgain.countDown();
            return 2.0;
        });

        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<SuiteRun> running = executor.submit(() -> runner.run(four, other));
            otherIsRunning.await();
            runner.run(four, slow);
            running.get();
        } finally {
            executor.shutdownNow();
        }

        assertThat(wasAlone).isTrue();
    }

    /** Waits until the thread, after its first try, waits for its turn, or did not have to. */
    private static void awaitTurn(CountDownLatch tried, Thread thread, CountDownLatch triedAgain) {
        try {
            tried.await();
            while (thread.getState() != Thread.State.WAITING) {
                if (triedAgain.await(1, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> keys(SuiteRun run) {
        return run.results().stream()
                .flatMap(result -> result.facts().stream())
                .map(Fact::key)
                .toList();
    }
}
