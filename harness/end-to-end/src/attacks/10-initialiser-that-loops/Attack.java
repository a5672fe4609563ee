package autograd;

/** Never lets the class be ready. */
final class Attack {
    static void run() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
