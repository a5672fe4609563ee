package org.chainmark.testrunner;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** A question of a test, which may come from any thread, and its answer; the last one says that the round is over. */
    private static final class Question {
        private final double[] events;
        private final int node;
        private final boolean last;
        private final CompletableFuture<double[]> answer = new CompletableFuture<>();

        private Question(double[] events, int node, boolean last) {
            this.events = events;
            this.node = node;
            this.last = last;
        }

        static Question of(double[] events, int node) {
            return new Question(events, node, false);
        }

        static Question last() {
            return new Question(new double[0], -1, true);
        }
    }

    /**
     * Runs a round. Questions to the judge are asked on the calling thread, whichever thread a test runs on.
     *
     * @param classNames full names of all classes that the tests consist of, with commas between them
     * @return one line per test: verdict, class and method, message; separated by tabs, in the order of execution
     */
    public static String run(EngineLine line, String classNames) throws InterruptedException {
        List<String> names = Arrays.asList(classNames.split(",", -1));
        Map<String, byte[]> classes = TestClasses.read(names);
        LinkedBlockingQueue<Question> questions = new LinkedBlockingQueue<>();
        Recording.start(
                (events, node) -> {
                    Question question = Question.of(events, node);
                    questions.add(question);
                    return answer(question);
                },
                TestClasses.useFields(classes));
        RoundListener listener = new RoundListener();
        Thread tests = new Thread(
                () -> {
                    try {
                        LAUNCHER.execute(request(names, TestClasses.load(classes)), listener);
                    } finally {
                        questions.add(Question.last());
                    }
                },
                "tests");
        tests.setDaemon(true);
        tests.start();
        for (Question next = questions.take(); !next.last; next = questions.take()) {
            try {
                next.answer.complete(line.ask(next.events, next.node));
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

    private static LauncherDiscoveryRequest request(List<String> names, ClassLoader loader) {
        LauncherDiscoveryRequestBuilder request =
                LauncherDiscoveryRequestBuilder.request().enableImplicitConfigurationParameters(false);
        for (String name : names) {
            // Nested ones are found in those that they are nested in.
            if (name.indexOf('$') < 0) {
                request.selectors(DiscoverySelectors.selectClass(loader, name));
            }
        }
        return request.build();
    }
}
