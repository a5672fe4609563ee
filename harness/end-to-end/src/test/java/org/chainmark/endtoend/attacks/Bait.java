package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** A machine with things to steal and to break, for one run: files, services, a process, a folder of submissions. */
final class Bait implements AutoCloseable {
    private static final Random RANDOM = new Random();

    private final Path root;
    private final Map<String, String> secrets = new TreeMap<>();
    private final Path classFolder;
    private final Services services;
    private final Process victim;

    Bait() throws IOException {
        root = Files.createTempDirectory("bait-").toRealPath();
        permit(root, "rwxr-xr-x");
        classFolder = folder("class-" + hex(), "rwxr-xr-x");
        folder("tmp", "rwxrwxrwx");
        folder("work", "rwxr-xr-x");
        folder("folders", "rwxr-xr-x");
        folder("private", "rwx------");
        folder("home", "rwx------");
        folder("home/.ssh", "rwx------");
        folder("public", "rwxr-xr-x");
        for (String name : List.of("environment", "private", "home", "public", "name", "neighbour", "victim")) {
            secrets.put(name, "secret-" + hex() + hex());
        }
        write(privateFile(), secret("private"), "rw-------");
        write(root.resolve("home/.ssh/id_ed25519"), secret("home"), "rw-------");
        write(publicFile(), secret("public"), "rw-r--r--");
        write(root.resolve("public").resolve(secret("name") + ".txt"), "", "rw-r--r--");
        services = new Services(root.resolve("service"));
        permit(root.resolve("service"), "rwxrwxrwx");
        ProcessBuilder sleeper = new ProcessBuilder("sleep", "3600");
        sleeper.environment().put("ACCESS_KEY", secret("victim"));
        victim = sleeper.start();
    }

    /** Sixteen digits that nobody guesses. */
    static String hex() {
        byte[] bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Path folder(String name, String permissions) throws IOException {
        Path folder = Files.createDirectory(root.resolve(name));
        permit(folder, permissions);
        return folder;
    }

    private static void write(Path file, String text, String permissions) throws IOException {
        Files.writeString(file, text);
        permit(file, permissions);
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    Path root() {
        return root;
    }

    Path classFolder() {
        return classFolder;
    }

    Path home() {
        return root.resolve("home");
    }

    Path work() {
        return root.resolve("work");
    }

    Path tmp() {
        return root.resolve("tmp");
    }

    Path privateFile() {
        return root.resolve("private/notes.txt");
    }

    Path publicFile() {
        return root.resolve("public/notes.txt");
    }

    /** In the environment of the judge. */
    String accessKey() {
        return secret("environment");
    }

    String secret(String name) {
        return secrets.getOrDefault(name, "");
    }

    Map<String, String> secrets() {
        return Map.copyOf(secrets);
    }

    Services services() {
        return services;
    }

    long victimPid() {
        return victim.pid();
    }

    boolean victimLives() {
        return victim.isAlive();
    }

    /** A folder in which everybody may write, for one attack. */
    Path openFolder(String name) throws IOException {
        Path folder = root.resolve("folders").resolve(name);
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            permit(folder, "rwxrwxrwx");
        }
        return folder;
    }

    @Override
    public void close() throws IOException {
        services.close();
        victim.destroyForcibly();
        try {
            victim.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FolderTree.delete(root);
    }
}
