package autograd;

/** Goes on whatever is thrown at it. */
final class Attack {
    static void run() {
        while (true) {
            try {
                Thread.sleep(1_000);
                throw new IllegalStateException();
            } catch (Throwable e) {
                Thread.interrupted();
            }
        }
    }
}
