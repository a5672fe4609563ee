package org.chainmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.chainmark.reports.view.GradeLine;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BatchTest {
    private final RecordingWriter writer = new RecordingWriter();
    private final List<String> finished = new ArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void started(Submission submission) {}

        @Override
        public void finished(Submission submission) {
            finished.add(submission.name());
        }

        @Override
        public void close() {}
    };

    private static List<Submission> submissions(String... names) {
        return Stream.of(names)
                .map(name -> new Submission(name, name, Path.of(name)))
                .toList();
    }

    private Batch.Summary run(Grader grader, int jobs, String... names) throws InterruptedException {
        return new Batch(grader, writer, jobs, 7).run(submissions(names), progress);
    }

    @Test
    void ordersByNameWhateverFinishesFirst() throws InterruptedException {
        CountDownLatch bobDone = new CountDownLatch(1);
        Grader grader = new DelegatingGrader() {
            @Override
            public GradingReport grade(String name, Path path) {
                if (name.equals("alice")) {
                    await(bobDone);
                }
                return super.grade(name, path);
            }
        };
        writer.onWrite = bobDone::countDown;

        Batch.Summary summary = run(grader, 2, "bob", "alice");

        assertThat(finished).containsExactly("bob", "alice");
        assertThat(summary.graded())
                .extracting(graded -> graded.submission().name())
                .containsExactly("alice", "bob");
        assertThat(writer.overview).containsExactly("alice", "bob");
    }

    @Test
    void writesEachSubmissionWhenItIsDone() throws InterruptedException {
        CountDownLatch aliceWritten = new CountDownLatch(1);
        writer.onWrite = aliceWritten::countDown;
        Grader grader = new DelegatingGrader() {
            @Override
            public GradingReport grade(String name, Path path) {
                if (name.equals("bob")) {
                    await(aliceWritten);
                }
                return super.grade(name, path);
            }
        };

        run(grader, 1, "alice", "bob");

        assertThat(writer.written).containsExactly("alice", "bob");
    }

    @Test
    void aGraderThatThrowsCostsOnlyThatSubmission() throws InterruptedException {
        FakeGrader grader = new FakeGrader().failsOn("bob", new StackOverflowError("too deep"));

        Batch.Summary summary = run(grader, 2, "alice", "bob", "carol");

        assertThat(summary.graded())
                .extracting(graded -> graded.overview().outcome())
                .containsExactly(Outcome.GRADED, Outcome.NOT_GRADED, Outcome.GRADED);
        GradingReport report = Objects.requireNonNull(writer.reports.get("bob"));
        assertThat(report.seed()).isEqualTo(7);
        assertThat(report.points().possible()).isZero();
        assertThat(writer.written).containsExactlyInAnyOrder("alice", "bob", "carol");
        assertThat(summary.failures()).singleElement().asString().contains("bob", "too deep");
        assertThat(summary.toBeRepeated()).isTrue();
    }

    @Test
    void resultsThatCannotBeWrittenAreNamedAndTheOthersAreWritten() throws InterruptedException {
        writer.refused = "alice";

        Batch.Summary summary = run(new FakeGrader(), 1, "alice", "bob");

        assertThat(writer.written).containsExactly("bob");
        assertThat(summary.failures()).singleElement().asString().contains("alice", "disk full");
        assertThat(summary.toBeRepeated()).isTrue();
    }

    @Test
    void nothingIsRepeatedForWhatStudentsDid() throws InterruptedException {
        FakeGrader grader = new FakeGrader().says("alice", Outcome.NOT_STARTED).says("bob", Outcome.NOT_GRADABLE);

        assertThat(run(grader, 2, "alice", "bob", "carol").toBeRepeated()).isFalse();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static class DelegatingGrader implements Grader {
        @Override
        public GradingReport grade(String name, Path path) {
            return Reports.of(name, Outcome.GRADED);
        }

        @Override
        public Isolation isolation() {
            return Reports.ISOLATION;
        }

        @Override
        public void close() {}
    }

    private static final class RecordingWriter implements ReportWriter {
        private final List<String> written = new ArrayList<>();
        private final Map<String, GradingReport> reports = new HashMap<>();
        private List<String> overview = List.of();
        private Runnable onWrite = () -> {};
        private String refused = "";

        @Override
        public void write(GradedSubmission graded) throws IOException {
            if (graded.submission().name().equals(refused)) {
                throw new IOException("disk full");
            }
            written.add(graded.submission().name());
            reports.put(graded.submission().name(), graded.report());
            onWrite.run();
        }

        @Override
        public GradeLine line(GradedSubmission graded) {
            return GradeLine.of(graded.report(), graded.submission().resultFolder(), Locale.ENGLISH);
        }

        @Override
        public void writeOverview(List<GradeLine> lines) {
            overview = lines.stream().map(GradeLine::submission).toList();
        }

        @Override
        public Path firstPage() {
            return Path.of("index.html");
        }
    }
}
