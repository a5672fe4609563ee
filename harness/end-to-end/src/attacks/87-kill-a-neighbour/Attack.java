package autograd;

/** Ends another process of the machine. */
final class Attack {
    static void run() {
        System.out.println("attack: " + ProcessHandle.of(@VICTIM_PID@L).orElseThrow().destroyForcibly());
    }
}
