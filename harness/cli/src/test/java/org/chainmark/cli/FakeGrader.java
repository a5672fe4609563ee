package org.chainmark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.chainmark.judge.JudgeOptions;
import org.chainmark.results.GradingReport;
import org.chainmark.results.Isolation;
import org.chainmark.results.Outcome;

/** Says of each submission what the test wants said, by its name; of others that they were graded. */
final class FakeGrader implements Grader, Grader.Factory {
    final List<JudgeOptions> opened = new CopyOnWriteArrayList<>();
    final Map<String, Path> graded = new ConcurrentHashMap<>();
    private final Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<String, Error> errors = new ConcurrentHashMap<>();
    volatile boolean closed;

    FakeGrader says(String name, Outcome outcome) {
        outcomes.put(name, outcome);
        return this;
    }

    FakeGrader failsOn(String name, Error error) {
        errors.put(name, error);
        return this;
    }

    @Override
    public Grader open(JudgeOptions options) {
        opened.add(options);
        return this;
    }

    @Override
    public GradingReport grade(String name, Path path) {
        graded.put(name, path);
        Error error = errors.get(name);
        if (error != null) {
            throw error;
        }
        return Reports.of(name, outcomes.getOrDefault(name, Outcome.GRADED));
    }

    @Override
    public Isolation isolation() {
        return Reports.ISOLATION;
    }

    @Override
    public void close() {
        closed = true;
    }
}
