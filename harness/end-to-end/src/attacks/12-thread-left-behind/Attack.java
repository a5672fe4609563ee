package autograd;

/** Leaves a thread that ends the program well a moment later. */
final class Attack {
    static void run() {
        Thread late = new Thread(() -> {
            long until = System.nanoTime() + 20_000_000;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            Runtime.getRuntime().halt(0);
        });
        late.setDaemon(true);
        late.start();
    }
}
