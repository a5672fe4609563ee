package autograd;

/** Takes and fills a gibibyte of memory through a device that gives shared pages. */
final class Attack {
    static void run() throws Throwable {
        Kernel kernel = new Kernel();
        long path = kernel.allocate(4096);
        kernel.write(path, "/dev/zero\0".getBytes());
        long device = kernel.call(2, path, 2);
        long at = kernel.call(9, 0, 1L << 30, 3, 0x1, device, 0);
        long filled = at > 0 || at < -4096 ? kernel.call(28, at, 1L << 30, 23) : at;
        System.out.println("attack: device " + device + " memory " + at + " " + filled);
        if (filled == 0) {
            Trial.reached();
        }
    }
}
