package org.chainmark.endtoend.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes submissions that attack a bait: an engine of the samples, the attack, and what it needs to know of the bait. */
final class Composition {
    private static final Path SAMPLES = Path.of("..", "..", "exercises", "samples");
    private static final Path PACKAGE = Path.of("src", "main", "java", "autograd");
    private static final Path JAR = Path.of("..", "cli", "target", "chainmark.jar");

    private final Bait bait;
    private final Path neighbour;

    /** @param neighbour an ordinary submission that has a secret in a comment */
    Composition(Bait bait, Path neighbour) {
        this.bait = bait;
        this.neighbour = neighbour;
    }

    static Path jar() throws IOException {
        return JAR.toRealPath();
    }

    /** What only this attack can have caused: it names its files, processes and messages by its mark. */
    record Marks(String mark, String token) {
        static Marks random() {
            return new Marks("mark-" + Bait.hex(), "token-" + Bait.hex());
        }
    }

    /** A sample as it is. */
    static void copySample(String sample, Path to) throws IOException {
        FolderTree.copy(SAMPLES.resolve(sample), to);
    }

    void write(Attack attack, Marks marks, Path submission) throws IOException {
        Path code = Files.createDirectories(submission.resolve(PACKAGE));
        String engine = attack.ridesOnWrongEngine() ? "overwrite-mul" : "right-closures";
        String value = Files.readString(SAMPLES.resolve(engine).resolve(PACKAGE).resolve("Value.java"));
        Map<String, String> known = known(attack, marks);
        if (attack.isCode()) {
            Files.writeString(code.resolve("Value.java"), begin(attack, value));
            fill(Attack.shared("Trial.java"), code.resolve("Trial.java"), known);
            fill(attack.folder().resolve("Attack.java"), code.resolve("Attack.java"), known);
            if (attack.needs().contains("x86-64")) {
                Files.copy(Attack.shared("Kernel.java"), code.resolve("Kernel.java"));
            }
        } else {
            Files.writeString(code.resolve("Value.java"), value);
        }
        Path whole = attack.folder().resolve("submission");
        for (Path entry : FolderTree.entries(whole)) {
            Path target = submission.resolve(whole.relativize(entry).toString());
            if (Files.isDirectory(entry)) {
                Files.createDirectories(target);
            } else {
                fill(entry, target, known);
            }
        }
        writeSpecialFiles(attack, submission, known);
    }

    private static String begin(Attack attack, String value) {
        String edited = attack.from().isEmpty() ? value : replaced(value, attack.from(), attack.to());
        return attack.beginsInInitialiser()
                ? replaced(edited, "class Value {", "class Value {\n    static {\n        Trial.begin();\n    }\n")
                : replaced(edited, "public void backward() {", "public void backward() {\n        Trial.begin();");
    }

    private static String replaced(String text, String from, String to) {
        if (!text.contains(from)) {
            throw new IllegalStateException("the engine has no " + from);
        }
        return text.replace(from, to);
    }

    private static void fill(Path from, Path to, Map<String, String> known) throws IOException {
        String text = Files.readString(from);
        for (Map.Entry<String, String> each : known.entrySet()) {
            text = text.replace("@" + each.getKey() + "@", each.getValue());
        }
        Files.writeString(to, text);
    }

    /** Links and a pipe in place of a source, and the library of an attack that brings one. */
    private static void writeSpecialFiles(Attack attack, Path submission, Map<String, String> known)
            throws IOException {
        String link = attack.properties().getProperty("link", "");
        if (!link.isEmpty()) {
            Path at = submission.resolve(link);
            Files.createDirectories(at.getParent());
            String target = attack.properties().getProperty("link.target", "");
            Files.createSymbolicLink(at, Path.of(known.getOrDefault(target, "")));
        }
        String pipe = attack.properties().getProperty("pipe", "");
        if (!pipe.isEmpty()) {
            Commands.run(List.of("mkfifo", submission.resolve(pipe).toString()));
        }
        if (Files.exists(attack.folder().resolve("Processor.java"))) {
            Path classes = Files.createDirectories(submission.resolve("target").resolve("classes"));
            Path source = submission.resolve("Processor.java");
            fill(attack.folder().resolve("Processor.java"), source, known);
            Commands.run(List.of(Commands.jdk("javac"), "-proc:none", "-d", classes.toString(), source.toString()));
            Files.delete(source);
            Path services = Files.createDirectories(classes.resolve("META-INF").resolve("services"));
            Files.writeString(services.resolve("javax.annotation.processing.Processor"), "Processor\n");
        }
    }

    private Map<String, String> known(Attack attack, Marks marks) throws IOException {
        Map<String, String> known = new TreeMap<>();
        known.put("MARK", marks.mark());
        known.put("TOKEN_HEAD", marks.token().substring(0, 12));
        known.put("TOKEN_TAIL", marks.token().substring(12));
        known.put("FOLDER", bait.openFolder(attack.name()).toString());
        known.put("BAIT", bait.root().toString());
        known.put("CLASS_FOLDER", bait.classFolder().getFileName().toString());
        known.put("PRIVATE_FILE", bait.privateFile().toString());
        known.put("PUBLIC_FILE", bait.publicFile().toString());
        known.put("HOME", bait.home().toString());
        known.put("NEIGHBOUR", neighbour.toString());
        known.put("JAR", jar().toString());
        known.put("TCP_PORT", Integer.toString(bait.services().tcpPort()));
        known.put("UDP_PORT", Integer.toString(bait.services().udpPort()));
        known.put("CALLED_PORT", Integer.toString(bait.services().calledPort()));
        known.put("SOCKET", bait.root().resolve("service").toString());
        known.put("VICTIM_PID", Long.toString(bait.victimPid()));
        if (attack.needs().contains("gcc")) {
            known.put("LIBRARY", library(attack.folder().resolve("library.c"), known));
        }
        return known;
    }

    private String library(Path source, Map<String, String> known) throws IOException {
        Path filled = bait.root().resolve("library.c");
        Path built = bait.root().resolve("library.so");
        fill(source, filled, known);
        Commands.run(List.of("gcc", "-shared", "-fPIC", "-Os", "-s", "-o", built.toString(), filled.toString()));
        String library = Base64.getEncoder().encodeToString(Files.readAllBytes(built));
        Files.delete(filled);
        Files.delete(built);
        return library;
    }
}
