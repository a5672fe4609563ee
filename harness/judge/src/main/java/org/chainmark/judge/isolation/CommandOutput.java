package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a short, trusted command prints. */
final class CommandOutput {
    private static final long PATIENCE_SECONDS = 60;

    private final String text;
    private final int code;

    private CommandOutput(String text, int code) {
        this.text = text;
        this.code = code;
    }

    /**
     * Standard output and standard error together, whatever the exit code.
     *
     * @throws IsolationUnmetException if the command cannot be started
     */
    static String of(List<String> command) throws IsolationUnmetException {
        return run(command).text;
    }

    /**
     * Whether the command ended with code 0; one that takes longer than a minute is ended.
     *
     * @throws IsolationUnmetException if the command cannot be started
     */
    static boolean succeeds(List<String> command) throws IsolationUnmetException {
        return run(command).code == 0;
    }

    private static CommandOutput run(List<String> command) throws IsolationUnmetException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            var watchdog = CompletableFuture.runAsync(
                    process::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
                return new CommandOutput(text, process.waitFor());
            } finally {
                watchdog.cancel(false);
            }
        } catch (IOException e) {
            throw new IsolationUnmetException(command.get(0) + " could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IsolationUnmetException("interrupted while waiting for " + command.get(0), e);
        }
    }
}
