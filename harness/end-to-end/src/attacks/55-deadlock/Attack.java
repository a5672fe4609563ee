package autograd;

import java.util.concurrent.CountDownLatch;

/** Two threads wait for each other. */
final class Attack {
    static void run() throws Throwable {
        Object one = new Object();
        CountDownLatch held = new CountDownLatch(1);
        synchronized (one) {
            Thread other = new Thread(() -> {
                synchronized (Attack.class) {
                    held.countDown();
                    synchronized (one) {
                        one.notifyAll();
                    }
                }
            });
            other.start();
            held.await();
            synchronized (Attack.class) {
                Attack.class.notifyAll();
            }
        }
    }
}
