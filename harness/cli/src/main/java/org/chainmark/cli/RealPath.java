package org.chainmark.cli;

import java.io.IOException;
import java.nio.file.Path;

/** Paths that can be compared. */
final class RealPath {
    private RealPath() {}

    /** The absolute path without links, as far as it exists. */
    static Path of(Path path) {
        Path absolute = path.toAbsolutePath();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            Path name = absolute.getFileName();
            return parent == null || name == null
                    ? absolute.normalize()
                    : of(parent).resolve(name).normalize();
        }
    }
}
