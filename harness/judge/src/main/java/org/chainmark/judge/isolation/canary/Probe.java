package org.chainmark.judge.isolation.canary;

/** One thing that the canary program tries. */
public enum Probe {
    OWN_ENVIRONMENT("environment", "see environment variables of the judge in its own environment"),
    OTHER_ENVIRONMENTS("environment", "read the environment of another process"),
    FILE("reads-files", "read a file of the judge"),
    WRITE("writes-files", "write a file"),
    NETWORK("network", "connect to the judge's machine"),
    LOCAL_SOCKET("local-sockets", "connect to a program of the machine through a file"),
    ANY_SOCKET("no-seccomp", "open a socket"),
    /** Before the probes that start processes of their own. */
    PROCESSES("sees-processes", "see other processes"),
    PROGRAM("starts-programs", "start a program of the machine"),
    COPY("starts-programs", "start itself once more"),
    MEMORY("no-memory-cap", "take more memory than it is given"),
    THREADS("no-process-cap", "start hundreds of threads"),
    ENDLESS("endless", "stay when it is told to end");

    private final String gap;
    private final String ability;

    Probe(String gap, String ability) {
        this.gap = gap;
        this.ability = ability;
    }

    /** What is named in results where this probe is open, as a key of the message bundle. */
    public String gap() {
        return gap;
    }

    /** What the program can do where this probe is open, as the end of "it can ...". */
    public String ability() {
        return ability;
    }
}
