package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.chainmark.results.Isolation;

/** Level 1: a JVM of its own with limits and an empty environment, and the rights of whoever grades. */
final class PlainProcess implements Mechanism {
    @Override
    public Isolation promise() {
        return new Isolation(1, "process", List.of("reads-files", "writes-files", "network", "programs", "processes"));
    }

    @Override
    public Set<String> doorsToHold() {
        return Set.of("environment");
    }

    @Override
    public List<String> command(Path jar, List<String> program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new JavaCommand(java, jar.toString(), program).arguments();
    }
}
