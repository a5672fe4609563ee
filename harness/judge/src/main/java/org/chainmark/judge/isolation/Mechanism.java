package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.chainmark.results.Isolation;

/** One way of isolating a JVM. */
interface Mechanism {
    /** What it promises, once the self-test has passed. */
    Isolation promise();

    /** Doors of the self-test that must be held for the promise to be true. */
    Set<String> doorsToHold();

    /**
     * The command line that starts a program.
     *
     * @param jar the only file of ours that the program may see
     * @param program main class and its arguments
     */
    List<String> command(Path jar, List<String> program);
}
