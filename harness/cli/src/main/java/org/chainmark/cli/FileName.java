package org.chainmark.cli;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.chainmark.reports.escape.UrlSegment;

/**
 * Names of files as the disk has them. In a plain locale, such as that of a batch job, Java reads and writes ASCII
 * names only. A path's URI holds the bytes of the name in any locale, and UTF-8 is what they are nearly everywhere.
 */
final class FileName {
    /** What Java puts in place of bytes that the locale's encoding does not know. */
    private static final char UNDECODABLE = '\uFFFD';

    private FileName() {}

    /** The last name of a path; empty for a root. */
    static String of(Path path) {
        Path last = path.toAbsolutePath().normalize().getFileName();
        if (last == null || isDecoded(last)) {
            return String.valueOf(last == null ? "" : last);
        }
        String whole = decode(path.toAbsolutePath().normalize().toUri().getRawPath());
        String trimmed = whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    /** The path as text for people. */
    static String text(Path path) {
        return isDecoded(path) ? path.toString() : decode(path.toUri().getRawPath());
    }

    /** The path of a name in a folder, whether or not the locale can write it. */
    static Path in(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            String base = folder.toUri().toString();
            return Path.of(URI.create((base.endsWith("/") ? base : base + "/") + UrlSegment.encode(name)));
        }
    }

    private static boolean isDecoded(Path path) {
        return path.toString().indexOf(UNDECODABLE) < 0;
    }

    private static String decode(String rawPath) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < rawPath.length(); i++) {
            char c = rawPath.charAt(i);
            if (c == '%') {
                bytes.write(Integer.parseInt(rawPath, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
