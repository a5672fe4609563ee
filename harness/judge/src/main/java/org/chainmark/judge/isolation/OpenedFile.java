package org.chainmark.judge.isolation;

import java.nio.file.Path;
import java.util.List;

/**
 * A file that a program inherits already open. Java passes nothing on but the three standard streams; {@code flock}
 * opens the file it locks and becomes the program it is given, so that no shell is needed. The lock itself is shared
 * and keeps nobody waiting.
 */
final class OpenedFile {
    /** The first number after those of the standard streams, which are all that is open at that time. */
    static final String NUMBER = "3";

    private OpenedFile() {}

    /** What to put in front of a command that is to read the file as {@link #NUMBER}. */
    static List<String> handedOn(Path flock, Path file) {
        return List.of(flock.toString(), "--shared", "--no-fork", file.toString());
    }
}
