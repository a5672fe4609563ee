package org.chainmark.architecture.broken.serialization;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;

/** Breaks the rule: reads objects. */
final class Reader {
    private Reader() {}

    static void open(InputStream in) throws IOException {
        new ObjectInputStream(in).close();
    }
}
