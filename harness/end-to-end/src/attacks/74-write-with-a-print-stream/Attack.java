package autograd;

import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.util.Formatter;

/** Writes files with classes that are not known for it. */
final class Attack {
    static void run() throws Throwable {
        new PrintStream("@FOLDER@/@MARK@-1").close();
        new Formatter("@FOLDER@/@MARK@-2").close();
        new RandomAccessFile("@FOLDER@/@MARK@-3", "rw").close();
    }
}
