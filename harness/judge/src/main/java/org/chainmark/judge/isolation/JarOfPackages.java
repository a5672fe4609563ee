package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** Cuts a small jar of a few packages out of this JVM's own class path, be it folders or jars. */
final class JarOfPackages {
    private JarOfPackages() {}

    /**
     * Writes the classes of the packages, without their sub-packages.
     *
     * @param packages such as {@code org/chainmark/protocol}
     * @throws IOException if a package is not on the class path or the jar cannot be written
     */
    static void write(Path jar, List<String> packages) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (String name : packages) {
                copy(name, out);
            }
        }
    }

    /** Every package has a compiled package-info, since all of them are annotated. */
    private static void copy(String packagePath, JarOutputStream out) throws IOException {
        String anchor = packagePath + "/package-info.class";
        URL url = JarOfPackages.class.getClassLoader().getResource(anchor);
        if (url == null) {
            throw new IOException("package " + packagePath + " is not on the class path");
        }
        if (url.openConnection() instanceof JarURLConnection connection) {
            copyFromJar(Path.of(uri(connection.getJarFileURL())), packagePath, out);
        } else {
            copyFromFolder(Path.of(uri(url)).resolveSibling(""), packagePath, out);
        }
    }

    private static void copyFromJar(Path source, String packagePath, JarOutputStream out) throws IOException {
        try (JarFile jar = new JarFile(source.toFile())) {
            List<JarEntry> entries = jar.stream()
                    .filter(entry -> isClassOf(packagePath, entry.getName()))
                    .toList();
            for (JarEntry entry : entries) {
                try (InputStream in = jar.getInputStream(entry)) {
                    put(entry.getName(), in.readAllBytes(), out);
                }
            }
        }
    }

    private static void copyFromFolder(Path folder, String packagePath, JarOutputStream out) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            found.filter(file -> file.toString().endsWith(".class")).sorted().forEach(files::add);
        }
        for (Path file : files) {
            put(packagePath + "/" + file.getFileName(), Files.readAllBytes(file), out);
        }
    }

    private static boolean isClassOf(String packagePath, String entry) {
        return entry.endsWith(".class")
                && entry.startsWith(packagePath + "/")
                && entry.indexOf('/', packagePath.length() + 1) < 0;
    }

    private static void put(String name, byte[] bytes, JarOutputStream out) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setLastModifiedTime(FileTime.fromMillis(0));
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    private static URI uri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("not a usable place on the class path: " + url, e);
        }
    }
}
