package autograd;

/** Starts a program that leaves its group and its parent, to go on when all is over. */
final class Attack {
    static void run() throws Throwable {
        new ProcessBuilder("sh", "-c", "setsid sh -c 'sleep 120; exit' @MARK@ >/dev/null 2>&1 </dev/null &", "@MARK@").start().waitFor();
    }
}
