package autograd;

import java.util.concurrent.locks.LockSupport;

/** Starts two thousand threads. */
final class Attack {
    static void run() {
        for (int i = 0; i < 2_000; i++) {
            Thread thread = new Thread(null, LockSupport::park, "more", 65_536);
            thread.setDaemon(true);
            thread.start();
        }
        Trial.reached();
    }
}
