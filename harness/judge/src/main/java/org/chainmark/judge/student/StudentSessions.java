package org.chainmark.judge.student;

import java.util.List;
import org.chainmark.judge.process.StudentProcessStarter;

/** Opens sessions, and watches the student JVMs of all of them. Safe for use by many threads. */
public final class StudentSessions implements AutoCloseable {
    private final StudentProcessStarter starter;
    private final Watchdog watchdog = new Watchdog();

    /** The starter stays the caller's to close. */
    public StudentSessions(StudentProcessStarter starter) {
        this.starter = starter;
    }

    /**
     * Opens a session for one submission. No student JVM is started yet.
     *
     * @param classes what is loaded
     * @param contracts all contract interfaces that will be used
     * @param seed what {@link StudentSession#seed()} answers
     * @throws IllegalArgumentException if a contract cannot be bound to anything
     */
    public StudentSession open(StudentClasses classes, List<Class<?>> contracts, long seed) {
        return new StudentSession(starter, watchdog, classes, ContractTable.of(contracts), seed);
    }

    /** Stops watching. Sessions must have been closed before. */
    @Override
    public void close() {
        watchdog.close();
    }
}
