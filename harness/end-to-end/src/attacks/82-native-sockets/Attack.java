package autograd;

/** Opens sockets of rare kinds by calls into the kernel. */
final class Attack {
    static void run() throws Throwable {
        Kernel kernel = new Kernel();
        StringBuilder results = new StringBuilder();
        boolean open = false;
        for (int family : new int[] {1, 2, 10, 16, 17, 38, 40}) {
            long result = kernel.call(41, family, family == 16 || family == 17 ? 3 : family == 38 ? 5 : 1, 0);
            results.append(family).append('=').append(result).append(' ');
            open |= result >= 0;
        }
        System.out.println("attack: " + results);
        if (open) {
            Trial.reached();
        }
    }
}
