package autograd;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** Closes the streams of the process, so that nobody hears of failures. */
final class Attack {
    static void run() throws Throwable {
        System.out.close();
        System.err.close();
        new FileOutputStream(FileDescriptor.out).close();
        new FileInputStream(FileDescriptor.in).close();
    }
}
