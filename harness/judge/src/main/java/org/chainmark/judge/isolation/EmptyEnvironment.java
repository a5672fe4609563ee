package org.chainmark.judge.isolation;

import java.io.IOException;
import java.util.List;

/** Starts processes without any variable of ours: tokens of a CI run are kept in the environment. */
final class EmptyEnvironment {
    private EmptyEnvironment() {}

    static Process start(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        String path = builder.environment().get("PATH");
        String systemRoot = builder.environment().get("SystemRoot");
        builder.environment().clear();
        if (command.get(0).equals("env") && path != null) {
            builder.environment().put("PATH", path);
        }
        if (systemRoot != null) {
            // Windows starts no process without it.
            builder.environment().put("SystemRoot", systemRoot);
        }
        return builder.start();
    }
}
