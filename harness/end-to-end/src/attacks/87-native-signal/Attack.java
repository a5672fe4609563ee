package autograd;

/** Ends another process of the machine by a call into the kernel. */
final class Attack {
    static void run() throws Throwable {
        System.out.println("attack: kill " + new Kernel().call(62, @VICTIM_PID@L, 9));
    }
}
