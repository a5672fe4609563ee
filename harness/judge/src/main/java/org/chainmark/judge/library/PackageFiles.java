package org.chainmark.judge.library;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Finds the class files of a package on the judge's own class path, whether it lies there in a folder of classes, in a jar,
 * or in one large jar together with everything else.
 */
public final class PackageFiles {
    private static final String INFO = "/package-info.class";

    private PackageFiles() {}

    /**
     * The class files of a package and those below it. Descriptions of packages are left out.
     *
     * @param anchor some class file of the package, such as {@code org/chainmark/protocol/package-info.class}; where it
     *     is, the others are looked for
     * @return class files by path, such as {@code org/chainmark/protocol/Limits.class}
     * @throws IOException if there is no such file, or one cannot be read
     */
    public static NavigableMap<String, byte[]> below(String anchor) throws IOException {
        URL location = PackageFiles.class.getResource("/" + anchor);
        if (location == null) {
            throw new FileNotFoundException(anchor + " is not on the class path of the judge");
        }
        String folder = anchor.substring(0, anchor.lastIndexOf('/') + 1);
        if (location.openConnection() instanceof JarURLConnection connection) {
            connection.setUseCaches(false);
            try (JarFile jar = connection.getJarFile()) {
                return fromJar(jar, folder);
            }
        }
        Path anchorFile = Path.of(URI.create(location.toString()));
        Path root =
                anchorFile.resolve("../".repeat(Path.of(anchor).getNameCount())).normalize();
        return fromFolder(root, folder);
    }

    private static NavigableMap<String, byte[]> fromJar(JarFile jar, String folder) throws IOException {
        NavigableMap<String, byte[]> classes = new TreeMap<>();
        for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
            if (entry.getName().startsWith(folder) && isWanted(entry.getName())) {
                try (InputStream in = jar.getInputStream(entry)) {
                    classes.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return classes;
    }

    private static NavigableMap<String, byte[]> fromFolder(Path root, String folder) throws IOException {
        NavigableMap<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
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
        return name.endsWith(".class") && !name.endsWith(INFO);
    }
}
