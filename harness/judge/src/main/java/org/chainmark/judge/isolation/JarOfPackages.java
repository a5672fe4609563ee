package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.chainmark.judge.library.PackageFiles;

/**
 * Copies a few packages from the judge's own class path into a jar of their own, whether they lie there in a folder of
 * classes, in a jar, or in one large jar together with everything else.
 */
final class JarOfPackages {
    private static final String ANCHOR = "package-info.class";
    private static final LocalDateTime FIXED_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private JarOfPackages() {}

    /**
     * Writes the jar. The same classes give the same bytes.
     *
     * @param packagePaths written as {@code org/chainmark/protocol}; packages below them are included
     * @throws IOException if a package cannot be found or read, or the jar not be written
     */
    static void write(Path jar, List<String> packagePaths) throws IOException {
        NavigableMap<String, byte[]> classes = new TreeMap<>();
        for (String packagePath : packagePaths) {
            classes.putAll(PackageFiles.below(packagePath + "/" + ANCHOR));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                out.putNextEntry(stored(entry.getKey(), entry.getValue()));
                out.write(entry.getValue());
                out.closeEntry();
            }
        }
    }

    /** Stored, not compressed: the jar lives for one run, and a student JVM reads it faster so. */
    private static ZipEntry stored(String name, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIXED_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        return entry;
    }
}
