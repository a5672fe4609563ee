package autograd;

import java.util.concurrent.locks.LockSupport;

/** Sleeps for ever and does not hear when it is told to stop. */
final class Attack {
    static void run() {
        while (true) {
            LockSupport.park();
            Thread.interrupted();
        }
    }
}
