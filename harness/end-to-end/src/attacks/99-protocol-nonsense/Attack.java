package autograd;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Random;

/** Writes lengths, kinds and texts into the channel that make no sense, without end. */
final class Attack {
    static void run() throws Throwable {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        byte[][] frames = {
            {(byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF},
            {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 66},
            {0, 0, 0, 1, 99},
            {0, 0, 0, 9, 66, 0, 0, 0, 1},
            "ok 1\n".getBytes(),
        };
        int kind = new Random().nextInt(frames.length);
        out.write("\nok 1\n".getBytes());
        for (int i = 0; i < 1_000; i++) {
            out.write(frames[kind]);
        }
        out.flush();
    }
}
