package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chainmark.judge.process.StudentProcessStarter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** What holds for student processes in every isolation. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
abstract class StudentProcessContract {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private @Nullable StudentProcessStarter starter;

    /** Opened once for all tests of a class; skips them if this machine does not offer it. */
    abstract StudentProcessStarter open() throws IOException, IsolationUnmetException;

    final StudentProcessStarter starter() {
        return Objects.requireNonNull(starter);
    }

    @BeforeAll
    void openOnce() throws IOException, IsolationUnmetException {
        starter = open();
    }

    @AfterAll
    void close() {
        if (starter != null) {
            starter.close();
        }
    }

    @Test
    void answersOnItsStandardStreams() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("echo hello")).isEqualTo("hello");
        }
    }

    @Test
    void saysNothingOfItsOwnAccord() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            fixture.tell("exit 0");
            fixture.process().awaitExit(PATIENCE);
            assertThat(fixture.process().lastWords()).isEmpty();
        }
    }

    @Test
    void hasNothingOfTheJudgeOnItsClassPath() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("has-class org/chainmark/judge/isolation/fixture/Fixture.class"))
                    .isEqualTo("true");
            assertThat(fixture.ask("has-class org/chainmark/judge/Judge.class")).isEqualTo("false");
            assertThat(fixture.ask("has-class org/junit/jupiter/api/Test.class"))
                    .isEqualTo("false");
        }
    }

    @Test
    void formatsAlikeOnEveryMachine() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("property user.language")).isEqualTo("en");
            assertThat(fixture.ask("property file.encoding")).isEqualTo("UTF-8");
        }
    }

    @Test
    void passesTheExitCodeOn() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            fixture.tell("exit 42");
            assertThat(fixture.process().awaitExit(PATIENCE).code()).isEqualTo(42);
        }
    }

    @Test
    void endsWithCodeThreeWhenTheHeapIsFull() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.ask("fill-heap"))
                    .describedAs("nothing but frames on standard output")
                    .isEqualTo("null");
            assertThat(fixture.process().awaitExit(PATIENCE).code()).isEqualTo(3);
            assertThat(fixture.process().lastWords()).contains("OutOfMemoryError");
        }
    }

    @Test
    void isStillRunningWhenPatienceIsOver() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            assertThat(fixture.process().awaitExit(Duration.ZERO).ended()).isFalse();
        }
    }

    @Test
    void keepsTheEndOfStandardError() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            fixture.tell("complain the last thing it said");
            fixture.tell("exit 0");
            fixture.process().awaitExit(PATIENCE);
            assertThat(fixture.process().lastWords()).contains("the last thing it said");
        }
    }

    @Test
    void isEndedWhenItFloodsStandardError() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            fixture.tell("flood");
            assertThat(fixture.process().awaitExit(PATIENCE).ended()).isTrue();
            assertThat(fixture.process().lastWords()).hasSize(StandardError.KEPT_BYTES);
        }
    }

    @Test
    void killEndsAllItHasStarted() throws IOException {
        Set<ProcessHandle> before = descendants();
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            boolean mayFork = starter().isolation().gaps().contains("starts-programs");
            assertThat(fixture.ask("fork")).isEqualTo(mayFork ? "forked" : "refused");
            Set<ProcessHandle> started = descendants();
            started.removeAll(before);
            assertThat(started).hasSizeGreaterThanOrEqualTo(mayFork ? 2 : 1);

            fixture.process().kill();

            assertThat(started).noneMatch(OwnedProcess::isRunning);
        }
    }

    @Test
    void killCanBeCalledTwiceAndAfterTheEnd() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            fixture.process().kill();
            fixture.process().kill();
            assertThat(fixture.process().awaitExit(Duration.ZERO).ended()).isTrue();
        }
    }

    @Test
    void cpuTimeGrowsOnlyForWhoComputes() throws IOException {
        try (FixtureProcess busy = FixtureProcess.start(starter());
                FixtureProcess idle = FixtureProcess.start(starter())) {
            Duration idleBefore = idle.process().cpuTime();
            Duration enough = busy.process().cpuTime().plusMillis(400);
            busy.tell("spin");
            while (busy.process().cpuTime().compareTo(enough) < 0) {
                Thread.onSpinWait();
            }
            assertThat(idleBefore).describedAs("the start of a JVM").isPositive();
            assertThat(idle.process().cpuTime().minus(idleBefore)).isLessThan(Duration.ofMillis(200));
        }
    }

    @Test
    void cpuTimeStaysWhenTheProcessHasEnded() throws IOException {
        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
            Duration before = fixture.process().cpuTime();
            fixture.process().kill();
            assertThat(fixture.process().cpuTime()).isGreaterThanOrEqualTo(before);
        }
    }

    @Test
    void manyCanBeStartedAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<String>> conversations = IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<String>) () -> {
                        try (FixtureProcess fixture = FixtureProcess.start(starter())) {
                            return fixture.ask("echo " + i);
                        }
                    })
                    .toList();
            for (Future<String> answer : threads.invokeAll(conversations)) {
                assertThat(answer.get()).matches("\\d+");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }
}
