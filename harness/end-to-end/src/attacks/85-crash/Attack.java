package autograd;

/** Crashes the JVM, which leaves a report and an image of the memory if it may. */
final class Attack {
    static void run() throws Throwable {
        System.out.println("attack: about to crash");
        new Kernel().crash();
    }
}
