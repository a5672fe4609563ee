package autograd;

/** Ends the program as soon as the class is touched. */
final class Attack {
    static void run() {
        System.exit(0);
    }
}
