package org.chainmark.judge.suites;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.chainmark.judge.student.CheckedSubmission;
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
    public SuiteRun run(SuiteBook book, CheckedSubmission student) {
        Patience patience = new Patience(student);
        CheckRecorder recorder = new CheckRecorder(book.checks(), student, patience);
        whileHolding(machine.readLock(), () -> execute(book.checks(), student, recorder));
        List<CheckDeclaration> again = recorder.suspected();
        if (!again.isEmpty()) {
            whileHolding(machine.writeLock(), () -> {
                patience.startAlone();
                execute(again, student, recorder);
            });
        }
        return new SuiteRun(inOrder(book, recorder), patience.timeouts());
    }

    private static List<CheckResult> inOrder(SuiteBook book, CheckRecorder recorder) {
        Map<String, CheckResult> results = recorder.results();
        List<CheckResult> ordered = new ArrayList<>();
        for (CheckDeclaration check : book.checks()) {
            CheckResult result = results.get(check.id());
            if (result == null) {
                throw new IllegalStateException("check " + check.id() + " was not run", recorder.suiteFailure());
            }
            ordered.add(result);
        }
        return ordered;
    }

    private void execute(List<CheckDeclaration> checks, CheckedSubmission student, CheckRecorder recorder) {
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

    private static void whileHolding(Lock lock, Runnable action) {
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
