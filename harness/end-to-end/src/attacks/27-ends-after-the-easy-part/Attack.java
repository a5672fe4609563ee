package autograd;

/** Ends the program after a few right answers. */
final class Attack {
    static void run() {
        if (calls++ > 0) {
            System.exit(0);
        }
    }

    private static int calls;
}
