package autograd;

/** Ends the program as if all were well. */
final class Attack {
    static void run() {
        System.exit(0);
    }
}
