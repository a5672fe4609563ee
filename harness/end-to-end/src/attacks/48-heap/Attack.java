package autograd;

import java.util.ArrayList;
import java.util.List;

/** Fills a gibibyte of heap. */
final class Attack {
    static void run() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < 1_024; i++) {
            all.add(new byte[1 << 20]);
        }
        if (all.size() == 1_024) {
            Trial.reached();
        }
    }
}
