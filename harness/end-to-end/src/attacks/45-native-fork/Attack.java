package autograd;

/** Makes a process by a call into the kernel. */
final class Attack {
    static void run() throws Throwable {
        long result = new Kernel().fork();
        System.out.println("attack: fork " + result);
        if (result > 0) {
            Trial.reached();
        }
    }
}
