package autograd;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Fills a gibibyte of memory outside of the heap. */
final class Attack {
    static void run() {
        List<ByteBuffer> all = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            all.add(ByteBuffer.allocateDirect(64 << 20));
        }
        if (all.size() == 16) {
            Trial.reached();
        }
    }
}
