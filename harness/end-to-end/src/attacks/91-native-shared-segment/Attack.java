package autograd;

/** Leaves a segment of memory behind that outlives its process. */
final class Attack {
    static void run() throws Throwable {
        int key = Integer.parseInt("@MARK@".substring(5, 12), 16);
        System.out.println("attack: shmget " + new Kernel().call(29, key, 4096, 0x200 | 0x1B6));
    }
}
