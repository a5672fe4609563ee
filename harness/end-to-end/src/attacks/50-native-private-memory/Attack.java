package autograd;

/** Takes and fills a gibibyte of memory by calls into the kernel. */
final class Attack {
    static void run() throws Throwable {
        Kernel kernel = new Kernel();
        long at = kernel.call(9, 0, 1L << 30, 3, 0x22, -1, 0);
        long filled = at > 0 || at < -4096 ? kernel.call(28, at, 1L << 30, 23) : at;
        System.out.println("attack: memory " + at + " " + filled);
        if (filled == 0) {
            Trial.reached();
        }
    }
}
