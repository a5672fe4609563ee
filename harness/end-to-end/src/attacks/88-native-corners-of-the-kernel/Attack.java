package autograd;

import java.util.Arrays;

/** Tries what has let programs out of sandboxes before. */
final class Attack {
    static void run() throws Throwable {
        Kernel kernel = new Kernel();
        long zeros = kernel.allocate(4096);
        kernel.write(zeros + 128, new byte[] {1, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0});
        long[][] calls = {
            {425, 1, zeros},
            {323, 0},
            {321, 0, zeros + 128, 48},
            {298, zeros, 0, -1, -1, 0},
            {250, 0, -2, 1},
            {319, zeros, 0},
            {272, 0x20000},
            {272, 0x10000000},
            {308, 3, 0},
            {165, zeros, zeros, zeros, 0, 0},
            {434, 1, 0},
            {304, -1, zeros, 0},
            {135, 0xFFFFFFFFL},
        };
        StringBuilder results = new StringBuilder();
        boolean open = false;
        for (long[] call : calls) {
            long result = kernel.call((int) call[0], Arrays.copyOfRange(call, 1, call.length));
            results.append(call[0]).append('=').append(result).append(' ');
            open |= result >= 0;
        }
        System.out.println("attack: " + results);
        if (open) {
            Trial.reached();
        }
    }
}
