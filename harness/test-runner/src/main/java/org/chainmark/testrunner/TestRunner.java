package org.chainmark.testrunner;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes, one round for each engine. */
public final class TestRunner {
    private static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .addTestEngines(new JupiterTestEngine())
            .build());

    private TestRunner() {}

    /** A question of a test, which may come from any thread, and its answer. Without events, it is the last one. */
    private static final class Question {
        private final double[] events;
        private final CompletableFuture<double[]> answer = new CompletableFuture<>();

        Question(double... events) {
            this.events = events;
        }

        boolean isLast() {
            return events.length == 0;
        }
    }

    /**
     * Runs a round. Questions to the judge are asked on the calling thread, whichever thread a test runs on.
     *
     * @param classNames full names with commas between them
     * @return one line per test: verdict, class and method, message; separated by tabs, in the order of execution
     */
    public static String run(EngineLine line, String classNames) throws InterruptedException {
        LinkedBlockingQueue<Question> questions = new LinkedBlockingQueue<>();
        Recording.start(events -> {
            Question question = new Question(events);
            questions.add(question);
            return answer(question);
        });
        RoundListener listener = new RoundListener();
        Thread tests = new Thread(
                () -> {
                    try {
                        LAUNCHER.execute(request(classNames), listener);
                    } finally {
                        questions.add(new Question());
                    }
                },
                "tests");
        tests.setDaemon(true);
        tests.start();
        for (Question next = questions.take(); !next.isLast(); next = questions.take()) {
            try {
                next.answer.complete(line.ask(next.events));
            } catch (RuntimeException e) {
                next.answer.completeExceptionally(e);
            }
        }
        return listener.report();
    }

    private static double[] answer(Question question) {
        try {
            return question.answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the engine was computing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the engine cannot be asked any more", e);
        }
    }

    private static LauncherDiscoveryRequest request(String classNames) {
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request().enableImplicitConfigurationParameters(false);
        for (String name : classNames.split(",", -1)) {
            request.selectors(DiscoverySelectors.selectClass(name));
        }
        return request.build();
    }
}
