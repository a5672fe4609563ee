package autograd;

/** Starts program after program. */
final class Attack {
    static void run() throws Throwable {
        for (int i = 0; i < 50; i++) {
            new ProcessBuilder("sh", "-c", "sleep 20; exit", "@MARK@").start();
        }
        Trial.reached();
    }
}
