package autograd;

import java.util.concurrent.locks.LockSupport;

/** Starts a thread with a stack of a tebibyte, and eight with one of a gibibyte. */
final class Attack {
    static void run() {
        Thread giant = new Thread(null, LockSupport::park, "giant", 1L << 40);
        giant.setDaemon(true);
        try {
            giant.start();
        } catch (OutOfMemoryError e) {
            System.out.println("attack: " + e);
        }
        for (int i = 0; i < 8; i++) {
            Thread thread = new Thread(null, LockSupport::park, "large", 1L << 30);
            thread.setDaemon(true);
            thread.start();
        }
        Trial.reached();
    }
}
