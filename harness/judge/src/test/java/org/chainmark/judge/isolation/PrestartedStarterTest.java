package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.results.Isolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PrestartedStarterTest {
    private final FakeStarter fake = new FakeStarter();

    @Test
    void startsAheadOfNeedButNoMoreThanAsked() throws InterruptedException {
        try (PrestartedStarter starter = new PrestartedStarter(fake, 2)) {
            fake.awaitStarts(2);
            assertThat(fake.tried.tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(starter.isolation()).isEqualTo(fake.isolation());
        }
    }

    @Test
    void handsEachOutOnceAndReplacesIt() throws Exception {
        try (PrestartedStarter starter = new PrestartedStarter(fake, 1)) {
            fake.awaitStarts(1);
            StudentProcess first = starter.start();
            fake.awaitStarts(1);
            assertThat(starter.start()).isNotSameAs(first);
        }
    }

    @Test
    void skipsAProcessThatHasDiedWhileItWaited() throws Exception {
        try (PrestartedStarter starter = new PrestartedStarter(fake, 1)) {
            fake.awaitStarts(1);
            FakeProcess dead = fake.started.get(0);
            dead.ended = true;
            assertThat(starter.start()).isNotSameAs(dead);
        }
    }

    @Test
    void endsTheUnusedWhenClosedAndLeavesTheUsedToTheirUser() throws Exception {
        PrestartedStarter starter = new PrestartedStarter(fake, 2);
        fake.awaitStarts(2);
        StudentProcess used = starter.start();
        fake.awaitStarts(1);
        starter.close();
        assertThat(fake.started).filteredOn(process -> process != used).allMatch(process -> process.ended);
        assertThat(used.awaitExit(Duration.ZERO).ended()).isFalse();
        assertThat(fake.closed).isTrue();
    }

    @Test
    void tellsTheCallerWhyNoneCanBeStarted() throws Exception {
        fake.broken = true;
        try (PrestartedStarter starter = new PrestartedStarter(fake, 1)) {
            fake.awaitStarts(1);
            assertThatThrownBy(starter::start).isInstanceOf(IOException.class).hasMessage("broken");
        }
    }

    private static final class FakeStarter implements StudentProcessStarter {
        final List<FakeProcess> started = new CopyOnWriteArrayList<>();
        final Semaphore tried = new Semaphore(0);
        volatile boolean broken;
        volatile boolean closed;

        void awaitStarts(int count) throws InterruptedException {
            tried.acquire(count);
        }

        @Override
        public StudentProcess start() throws IOException {
            try {
                if (broken) {
                    throw new IOException("broken");
                }
                FakeProcess process = new FakeProcess();
                started.add(process);
                return process;
            } finally {
                tried.release();
            }
        }

        @Override
        public Isolation isolation() {
            return new Isolation(1, "fake", List.of());
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static final class FakeProcess implements StudentProcess {
        volatile boolean ended;

        @Override
        public InputStream fromStudent() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream toStudent() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public Duration cpuTime() {
            return Duration.ZERO;
        }

        @Override
        public String lastWords() {
            return "";
        }

        @Override
        public void kill() {
            ended = true;
        }

        @Override
        public Exit awaitExit(Duration patience) {
            return new Exit(ended, 0);
        }
    }
}
