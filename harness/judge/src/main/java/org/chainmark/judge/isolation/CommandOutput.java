package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a short, trusted command prints. */
final class CommandOutput {
    private CommandOutput() {}

    /**
     * Standard output and standard error together, whatever the exit code.
     *
     * @throws IsolationUnmetException if the command cannot be started
     */
    static String of(List<String> command) throws IsolationUnmetException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                return new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new IsolationUnmetException(command.get(0) + " could not be started: " + e.getMessage(), e);
        }
    }
}
