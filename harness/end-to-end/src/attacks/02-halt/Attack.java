package autograd;

/** Ends the program at once, without hooks. */
final class Attack {
    static void run() {
        Runtime.getRuntime().halt(0);
    }
}
