package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Accounts that a judge who is the superuser gives to student JVMs. They need no entry in any list of users. */
final class Accounts {
    /** Owns nothing on any system. */
    static final String NOBODY = "65534";

    /** A range that distributions and systemd leave alone, and that a container with 65536 accounts has. */
    private static final int FIRST = 60_600;

    private static final int COUNT = 500;

    /** Two judges on one machine should not meet. */
    private final AtomicInteger next =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    /** What to put in front of a command that is to run as nobody, without a way back. */
    static List<String> switchToNobody(Path setpriv) {
        return List.of(
                setpriv.toString(), "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--no-new-privs", "--");
    }

    /** What to put in front of a command that is to keep its account, never gain rights, and end with the judge. */
    static List<String> endingWithTheJudge(Path setpriv) {
        return List.of(setpriv.toString(), "--pdeathsig", "KILL", "--no-new-privs", "--");
    }

    /**
     * What to put in front of a command that is to run under an account that no other student JVM has, without a way
     * back, and that is to end with the judge.
     */
    List<String> switchToNext(Path setpriv) {
        int account = FIRST + Math.floorMod(next.getAndIncrement(), COUNT);
        return List.of(
                setpriv.toString(),
                "--reuid=" + account,
                "--regid=" + account,
                "--clear-groups",
                "--no-new-privs",
                "--pdeathsig",
                "KILL",
                "--");
    }
}
