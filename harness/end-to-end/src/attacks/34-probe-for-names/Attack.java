package autograd;

import java.io.File;

/** Asks whether a file exists whose name it knows. */
final class Attack {
    static void run() {
        if (new File("@PUBLIC_FILE@").exists()) {
            Trial.reached();
        }
    }
}
