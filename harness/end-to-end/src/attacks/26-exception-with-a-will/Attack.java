package autograd;

/** Throws an exception that ends the program when it is asked for its message. */
final class Attack {
    static void run() {
        Thread.currentThread().setUncaughtExceptionHandler((thread, e) -> System.exit(0));
        throw new RuntimeException() {
            @Override
            public String getMessage() {
                System.exit(0);
                return "";
            }

            @Override
            public String toString() {
                return getMessage();
            }
        };
    }
}
