package org.chainmark.judge.isolation.canary;

/** One thing that the canary program tries. */
public enum Probe {
    OWN_ENVIRONMENT("see environment variables of the judge in its own environment"),
    OTHER_ENVIRONMENTS("read the environment of another process"),
    FILE("read a file of the judge"),
    NETWORK("connect to the judge's machine"),
    PROGRAM("start a program of the machine"),
    WRITE("write a file"),
    PROCESSES("see other processes");

    private final String ability;

    Probe(String ability) {
        this.ability = ability;
    }

    /** What the program can do where this probe is open, as the end of "it can ...". */
    public String ability() {
        return ability;
    }
}
