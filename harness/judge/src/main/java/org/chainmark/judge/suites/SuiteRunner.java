package org.chainmark.judge.suites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.chainmark.judge.student.StudentSession;
import org.chainmark.results.CheckResult;
import org.chainmark.suite.SubmissionParameterResolver;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.store.Namespace;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs suites. Many submissions may be run at the same time; each is told apart by the id of its run. */
public final class SuiteRunner implements AutoCloseable {
    private static final Namespace RUNS = Namespace.create(SubmissionParameterResolver.STORE_KEY);

    private final LauncherSession session = LauncherFactory.openSession(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .build());
    private final Launcher launcher = session.getLauncher();

    /** Held for reading by every run, for writing by a run that has to be alone on the machine. */
    private final ReadWriteLock machine = new ReentrantReadWriteLock(true);

    /** Finds the checks of an exercise among all suites; see {@link SuiteBook#discover}. */
    public SuiteBook discover(String exercise, List<Class<?>> allSuites) {
        return SuiteBook.discover(launcher, exercise, allSuites);
    }

    /**
     * Runs every check of a book against a submission. A check that ran out of wall-clock time is run once more, alone,
     * before its points go: the machine may have been busy.
     *
     * @return one result per check, in the order of the book
     */
    public SuiteRun run(SuiteBook book, StudentSession student) {
        CheckRecorder recorder = new CheckRecorder(book.checks(), student);
        whileHolding(machine.readLock(), () -> execute(book.checks(), student, recorder));
        List<CheckDeclaration> again = recorder.outOfWallClockTime();
        if (!again.isEmpty()) {
            whileHolding(machine.writeLock(), () -> execute(again, student, recorder));
        }
        Map<String, CheckResult> results = new HashMap<>();
        recorder.results().forEach(result -> results.put(result.id(), result));
        List<CheckResult> ordered = new ArrayList<>();
        for (CheckDeclaration check : book.checks()) {
            CheckResult result = results.get(check.id());
            if (result == null) {
                throw new IllegalStateException("check " + check.id() + " was not run");
            }
            ordered.add(result);
        }
        return new SuiteRun(ordered, recorder.timeouts());
    }

    private void execute(List<CheckDeclaration> checks, StudentSession student, CheckRecorder recorder) {
        String runId = UUID.randomUUID().toString();
        session.getStore().put(RUNS, runId, student);
        try {
            launcher.execute(request(runId, checks), recorder);
        } finally {
            session.getStore().remove(RUNS, runId);
        }
    }

    private static LauncherDiscoveryRequest request(String runId, List<CheckDeclaration> checks) {
        LauncherDiscoveryRequestBuilder builder = LauncherDiscoveryRequestBuilder.request();
        checks.forEach(check -> builder.selectors(DiscoverySelectors.selectUniqueId(check.junitId())));
        return builder.enableImplicitConfigurationParameters(false)
                .configurationParameter(SubmissionParameterResolver.RUN_ID, runId)
                .build();
    }

    private static void whileHolding(java.util.concurrent.locks.Lock lock, Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
