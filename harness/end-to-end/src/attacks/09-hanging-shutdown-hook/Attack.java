package autograd;

/** Keeps the program from ending. */
final class Attack {
    static void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        }));
        System.exit(0);
    }
}
