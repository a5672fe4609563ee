package org.chainmark.judge.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Small copies of the running Java for student JVMs, without the modules that get at memory, at other JVMs or at a
 * compiler; such a JVM also starts faster. A copy takes seconds to make and is kept for later runs.
 */
final class JavaImages {
    /** The JUnit launcher, which runs the tests that a student wrote, cannot be loaded without {@code java.logging}. */
    static final List<String> MODULES = List.of("java.base", "java.logging");

    private final Path folder;
    private final Path javaHome;

    /**
     * Images of one Java.
     *
     * @param folder where they are kept; made when first needed
     * @param javaHome the Java they are made from
     */
    JavaImages(Path folder, Path javaHome) {
        this.folder = folder;
        this.javaHome = javaHome;
    }

    /** Those of the running Java, in the folder for things that may be made again. */
    static JavaImages ofThisUser() {
        return new JavaImages(cacheFolder(), JavaInstallation.home());
    }

    /** The superuser's must be within reach of other accounts. */
    private static Path cacheFolder() {
        if (Executables.asRoot()) {
            return Path.of("/var/cache/chainmark");
        }
        String chosen = Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).orElse("");
        Path caches = chosen.startsWith("/") ? Path.of(chosen) : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("chainmark");
    }

    /** The image's folder, links resolved; nothing if there is none and none can be made here. */
    Optional<Path> get() {
        Path image = folder.resolve(name());
        try {
            if (!isWhole(image)) {
                make(image);
            }
            return isWhole(image) ? Optional.of(image.toRealPath()) : Optional.empty();
        } catch (IOException | IsolationUnmetException e) {
            return Optional.empty();
        }
    }

    /** Another Java, or other modules, have an image of their own. */
    private String name() {
        int made = (javaHome + "|" + System.getProperty("java.vm.version") + "|" + MODULES).hashCode();
        return "java-%d-%08x".formatted(Runtime.version().feature(), made);
    }

    /** An image gets its name only when it is complete. */
    private static boolean isWhole(Path image) {
        return Files.isExecutable(JavaInstallation.executable(image));
    }

    private void make(Path image) throws IOException, IsolationUnmetException {
        Path jlink = javaHome.resolve("bin").resolve("jlink");
        if (!Files.isExecutable(jlink)) {
            return;
        }
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, ".unfinished-");
        try {
            Path made = unfinished.resolve("java");
            if (CommandOutput.succeeds(linking(jlink, made))) {
                var unused = CommandOutput.succeeds(dumping(made));
                makeReadable(made);
                publish(made, image);
            }
        } finally {
            FolderRemoval.remove(unfinished);
        }
    }

    private List<String> linking(Path jlink, Path made) {
        List<String> command = new ArrayList<>(List.of(jlink.toString()));
        Path modules = javaHome.resolve("jmods");
        if (Files.isDirectory(modules)) {
            command.addAll(List.of("--module-path", modules.toString()));
        }
        command.addAll(List.of("--add-modules", String.join(",", MODULES), "--output", made.toString()));
        command.addAll(List.of("--strip-debug", "--no-header-files", "--no-man-pages"));
        return command;
    }

    /** Java's own classes, ready to be mapped: without, a start takes half as long again. */
    private static List<String> dumping(Path made) {
        // Only this collector writes the heap part, which all collectors can read.
        return List.of(JavaInstallation.executable(made).toString(), "-XX:+UseG1GC", "-Xshare:dump");
    }

    /** Whatever the judge's umask is, the account that student code runs under has to read it. */
    private static void makeReadable(Path made) throws IOException {
        try (Stream<Path> files = Files.walk(made.getParent())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.isSymbolicLink(file)) {
                    Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
                    permissions.addAll(Set.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ));
                    if (permissions.contains(PosixFilePermission.OWNER_EXECUTE)) {
                        permissions.addAll(
                                Set.of(PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE));
                    }
                    Files.setPosixFilePermissions(file, permissions);
                }
            }
        }
    }

    /** If another judge was faster, its image is as good. */
    private static void publish(Path made, Path image) throws IOException {
        try {
            Files.move(made, image, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!isWhole(image)) {
                throw e;
            }
        }
    }
}
