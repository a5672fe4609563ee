package autograd;

import java.io.FileDescriptor;
import java.io.FileOutputStream;

/** Writes 100 megabytes behind the back of System.err. */
final class Attack {
    static void run() throws Throwable {
        byte[] line = "x".repeat(1_000_000).getBytes();
        FileOutputStream err = new FileOutputStream(FileDescriptor.err);
        for (int i = 0; i < 100; i++) {
            err.write(line);
        }
    }
}
