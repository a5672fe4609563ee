package autograd;

/** Ends the process that started it. */
final class Attack {
    static void run() {
        ProcessHandle judge = ProcessHandle.current().parent().orElseThrow();
        System.out.println("attack: ending " + judge.pid());
        System.out.println("attack: " + judge.destroyForcibly());
    }
}
