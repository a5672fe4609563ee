package autograd;

import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.List;

/** Opens two thousand files. */
final class Attack {
    static void run() throws Throwable {
        List<FileInputStream> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            all.add(new FileInputStream("/dev/urandom"));
        }
        if (all.size() == 2_000) {
            Trial.reached();
        }
    }
}
