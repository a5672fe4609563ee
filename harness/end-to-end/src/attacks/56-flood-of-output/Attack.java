package autograd;

/** Prints 100 megabytes. */
final class Attack {
    static void run() {
        String line = "x".repeat(1_000_000);
        for (int i = 0; i < 100; i++) {
            System.out.println(line);
            System.err.println(line);
        }
    }
}
