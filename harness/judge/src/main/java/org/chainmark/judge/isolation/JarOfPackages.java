package org.chainmark.judge.isolation;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
            classes.putAll(classesOf(packagePath));
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

    private static NavigableMap<String, byte[]> classesOf(String packagePath) throws IOException {
        String anchor = packagePath + "/" + ANCHOR;
        URL location = JarOfPackages.class.getResource("/" + anchor);
        if (location == null) {
            throw new FileNotFoundException("The package " + packagePath + " is not on the class path of the judge");
        }
        if (location.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return fromJar(jar, packagePath);
            }
        }
        Path anchorFile = Path.of(URI.create(location.toString()));
        Path root =
                anchorFile.resolve("../".repeat(Path.of(anchor).getNameCount())).normalize();
        return fromFolder(root, packagePath);
    }

    private static NavigableMap<String, byte[]> fromJar(JarFile jar, String packagePath) throws IOException {
        NavigableMap<String, byte[]> classes = new TreeMap<>();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.getName().startsWith(packagePath + "/") && isWanted(entry.getName())) {
                try (InputStream in = jar.getInputStream(entry)) {
                    classes.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return classes;
    }

    private static NavigableMap<String, byte[]> fromFolder(Path root, String packagePath) throws IOException {
        NavigableMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(packagePath))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isWanted(name)) {
                    classes.put(name, Files.readAllBytes(file));
                }
            }
        }
        return classes;
    }

    private static boolean isWanted(String name) {
        return name.endsWith(".class") && !name.endsWith("/" + ANCHOR);
    }
}
