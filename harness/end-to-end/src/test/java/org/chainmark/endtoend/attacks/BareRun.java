package org.chainmark.endtoend.attacks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Level 0: the attack in one JVM with a naive grader, with all that the grader has; or before a naive call of javac. */
final class BareRun {
    private static final long PATIENCE_SECONDS = 60;
    private static final long ENDLESS_SECONDS = 8;
    private static final Pattern VERDICT = Pattern.compile("(?m)^(not )?ok 1");

    private final Bait bait;
    private final Path neighbour;

    BareRun(Bait bait) throws IOException {
        this.bait = bait;
        this.neighbour = bait.classFolder().resolve("neighbour");
        Ordinary.writeWithSecret(bait, neighbour);
    }

    Set<Effect> effects(Attack attack) throws IOException {
        Composition.Marks marks = Composition.Marks.random();
        Path submission = bait.classFolder().resolve(attack.name());
        new Composition(bait, neighbour).write(attack, marks, submission);
        Path console = bait.root().resolve(attack.name() + ".console");
        Path classes = Files.createDirectories(bait.root().resolve("classes").resolve(attack.name()));
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        run(reader(submission), console, attack, effects);
        boolean compiled = run(compiler(submission, classes, attack), console, attack, effects);
        if (compiled && attack.isCode()) {
            for (int i = 0; i < attack.tries(); i++) {
                run(grader(classes, attack), console, attack, effects);
            }
            if (attack.ridesOnWrongEngine() && fooled(console)) {
                effects.add(Effect.SCORE);
            }
        }
        effects.addAll(new Evidence(bait).of(attack, marks, List.of(console)));
        return effects;
    }

    private static boolean fooled(Path console) throws IOException {
        var verdict = VERDICT.matcher(Files.readString(console, StandardCharsets.ISO_8859_1));
        return !verdict.find() || verdict.group(1) == null;
    }

    /** Looks for forbidden words in the sources, as many graders do. */
    private static List<String> reader(Path submission) throws IOException {
        List<String> command = new ArrayList<>(List.of("grep", "-c", "System.exit"));
        sources(submission).forEach(file -> command.add(file.toString()));
        return command;
    }

    private static List<Path> sources(Path submission) throws IOException {
        return FolderTree.entries(submission.resolve("src")).stream()
                .filter(file -> file.toString().endsWith(".java") && !Files.isDirectory(file))
                .toList();
    }

    /** As a careless grader would call it: with its own class path, and that of the submission. */
    private static List<String> compiler(Path submission, Path classes, Attack attack) throws IOException {
        List<String> command = new ArrayList<>(List.of(Commands.jdk("javac"), "-nowarn", "-d", classes.toString()));
        Path offered = submission.resolve("target").resolve("classes");
        Path sources = submission.resolve("src/main/java");
        command.add("-cp");
        command.add(String.join(
                File.pathSeparator, offered.toString(), Composition.jar().toString(), sources.toString()));
        sources(submission).forEach(file -> command.add(file.toString()));
        if (attack.isCode()) {
            command.add(Attack.shared("NaiveGrader.java").toAbsolutePath().toString());
            if (!Files.exists(sources.resolve("naive/Verdict.java"))) {
                command.add(Attack.shared("Verdict.java").toAbsolutePath().toString());
            }
        }
        return command;
    }

    private List<String> grader(Path classes, Attack attack) throws IOException {
        // Opens file 9, to see whether it is handed on.
        List<String> command = new ArrayList<>(
                List.of("sh", "-c", "exec \"$@\" 9<\"$0\"", bait.privateFile().toString(), Commands.jdk("java")));
        command.addAll(attack.controlOptions());
        command.add("-Dclass=" + bait.classFolder());
        command.add("-cp");
        command.add(classes + File.pathSeparator + Composition.jar());
        command.add("naive.NaiveGrader");
        return command;
    }

    /** Whether it ended well. */
    private boolean run(List<String> command, Path console, Attack attack, Set<Effect> effects) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(bait.openFolder(attack.name()).toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(console.toFile()));
        builder.environment().put("ACCESS_KEY", bait.accessKey());
        Process process = builder.start();
        if (!Commands.ended(process, attack.effect() == Effect.ENDLESS ? ENDLESS_SECONDS : PATIENCE_SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            effects.add(Effect.ENDLESS);
            return false;
        }
        boolean well = process.exitValue() == 0;
        if (well && attack.ridesOnWrongEngine() && command.contains("naive.NaiveGrader")) {
            effects.add(Effect.SCORE);
        }
        return well;
    }
}
