package autograd;

/** Computes for ever. */
final class Attack {
    static void run() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
