package org.chainmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chainmark.results.Fact;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Outcome;
import org.chainmark.results.Points;

/**
 * Grades many submissions at a time. The results of each are written as soon as it is graded, so that a run that is
 * cut short leaves what it has.
 */
final class Batch {
    private static final Comparator<GradedLine> BY_NAME = Comparator.comparing(
                    (GradedLine graded) -> graded.submission().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(graded -> graded.submission().name());

    private final Grader grader;
    private final ReportWriter writer;
    private final int jobs;
    private final long seed;

    /**
     * Prepares a batch.
     *
     * @param jobs submissions graded at the same time, at least 1
     * @param seed the seed that is named in the report of a submission on which the grader itself fails
     */
    Batch(Grader grader, ReportWriter writer, int jobs, long seed) {
        this.grader = grader;
        this.writer = writer;
        this.jobs = jobs;
        this.seed = seed;
    }

    /**
     * What a batch did.
     *
     * @param graded every submission, by name
     * @param failures what went wrong on our side, for the one who runs the batch; one text each
     */
    record Summary(List<GradedLine> graded, List<String> failures) {
        Summary {
            graded = List.copyOf(graded);
            failures = List.copyOf(failures);
        }

        /** Whether something has to be graded again. */
        boolean toBeRepeated() {
            return !failures.isEmpty() || graded.stream().anyMatch(GradedLine::toBeRepeated);
        }
    }

    /** Grades all submissions; whatever happens to one of them, the others are graded. */
    Summary run(List<Submission> submissions, Progress progress) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(jobs);
        try {
            CompletionService<Attempt> attempts = new ExecutorCompletionService<>(workers);
            submissions.forEach(submission -> attempts.submit(() -> attempt(submission, progress)));
            List<GradedLine> all = new ArrayList<>();
            List<String> failures = new ArrayList<>();
            for (int i = 0; i < submissions.size(); i++) {
                Attempt attempt = attempts.take().get();
                all.add(GradedLine.of(attempt.graded(), writer.line(attempt.graded())));
                failures.addAll(attempt.failures());
                String what = "the results of " + attempt.graded().submission().name();
                write(what, () -> writer.write(attempt.graded()), failures);
                progress.finished(attempt.graded().submission());
            }
            all.sort(BY_NAME);
            write(
                    "the overview",
                    () -> writer.writeOverview(
                            all.stream().map(GradedLine::overview).toList()),
                    failures);
            return new Summary(all, failures);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an attempt ends with a report, whatever the grader throws", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private record Attempt(GradedSubmission graded, List<String> failures) {}

    private Attempt attempt(Submission submission, Progress progress) {
        progress.started(submission);
        try {
            GradingReport report = grader.grade(submission.name(), submission.path());
            return new Attempt(new GradedSubmission(submission, report), List.of());
        } catch (RuntimeException | Error e) {
            // Errors too: one submission on which the judge runs out of stack or memory must not end the batch.
            StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            return new Attempt(
                    new GradedSubmission(submission, notGraded(submission)),
                    List.of("Chainmark failed on " + submission.name() + ": " + trace));
        }
    }

    private GradingReport notGraded(Submission submission) {
        return new GradingReport(
                GradingReport.FORMAT_VERSION,
                submission.name(),
                Outcome.NOT_GRADED,
                Points.NONE,
                List.of(Fact.of("judge.failed")),
                List.of(),
                grader.isolation(),
                seed,
                Version.number());
    }

    @FunctionalInterface
    private interface Write {
        void run() throws IOException;
    }

    private static void write(String what, Write write, List<String> failures) {
        try {
            write.run();
        } catch (IOException | RuntimeException e) {
            failures.add("Could not write " + what + ": " + e);
        }
    }
}
