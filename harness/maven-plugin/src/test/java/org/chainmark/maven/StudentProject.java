package org.chainmark.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the student's template that is built by a real Maven. Our artifacts come from a repository that this build
 * has filled just now and from nowhere else; those of others are copied from the repository of whoever runs the test,
 * or downloaded.
 */
final class StudentProject {
    private static final Path REPOSITORY_ROOT = Path.of("..", "..");
    private static final long LONGEST_MINUTES = 5;

    private final Path folder;
    private final Path settings;

    private StudentProject(Path folder, Path settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** A fresh copy in a folder that does not exist. */
    static StudentProject copyOfTemplate(Path folder) throws IOException {
        copy(REPOSITORY_ROOT.resolve("student-template"), folder);
        Path settings = Files.writeString(folder.resolveSibling("settings.xml"), settings());
        return new StudentProject(folder, settings);
    }

    /** The sources of a sample in the place of the template's. */
    StudentProject withSample(String name) throws IOException {
        copy(
                REPOSITORY_ROOT.resolve("exercises/samples").resolve(name).resolve("src/main"),
                folder.resolve("src/main"));
        return this;
    }

    /** Also the tests of a sample. */
    StudentProject withTestsOf(String name) throws IOException {
        copy(
                REPOSITORY_ROOT.resolve("exercises/samples").resolve(name).resolve("src/test"),
                folder.resolve("src/test"));
        return this;
    }

    /** The answers of a sample, in the files that stand beside the code. */
    StudentProject withDocumentsOf(String name) throws IOException {
        Path sample = REPOSITORY_ROOT.resolve("exercises/samples").resolve(name);
        for (String document : List.of("quiz.json", "NOTES.md", "POSTMORTEM.md")) {
            withFile(document, Files.readString(sample.resolve(document)));
        }
        return this;
    }

    /** A file with another text. */
    StudentProject withFile(String path, String text) throws IOException {
        Files.writeString(folder.resolve(path), text);
        return this;
    }

    Path resolve(String path) {
        return folder.resolve(path);
    }

    /** How a build ended and what it printed, both streams as they came. */
    record Build(int exitCode, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }

        /** What was printed last before Maven sums up, without rulers and empty lines. */
        List<String> beforeMavenSumsUp(int count) {
            List<String> before = lines.stream()
                    .takeWhile(line -> !line.matches("\\[INFO\\] BUILD (SUCCESS|FAILURE)"))
                    .filter(line -> !line.matches("(\\[\\w+\\])?[\\s-]*"))
                    .toList();
            return before.subList(Math.max(0, before.size() - count), before.size());
        }
    }

    /** Runs {@code mvn} with arguments and waits. */
    Build maven(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolveSibling("maven.log");
        List<String> command =
                Stream.concat(fixedArguments(), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("Maven does not end: " + Files.readString(output));
            }
            return new Build(process.exitValue(), Files.readAllLines(output, StandardCharsets.UTF_8));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Stream<String> fixedArguments() {
        return Stream.of(
                property("chainmark.test.maven") + "/bin/mvn",
                "-B",
                "-gs",
                settings.toString(),
                "-Dmaven.repo.local=" + property("chainmark.test.staged"),
                "-Dchainmark.version=" + property("chainmark.test.version"));
    }

    /** Snapshots are off in the copies, so that one of ours that was installed some time ago is never taken. */
    private static String settings() {
        String copies = Path.of(property("chainmark.test.copies")).toUri().toString();
        String repository = """
                <id>copies</id>
                <url>%s</url>
                <releases><enabled>true</enabled><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><enabled>false</enabled></snapshots>""".formatted(copies);
        return """
                <settings>
                  <profiles>
                    <profile>
                      <id>copies</id>
                      <repositories><repository>%s</repository></repositories>
                      <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>copies</activeProfile></activeProfiles>
                </settings>
                """.formatted(repository, repository);
    }

    private static String property(String name) {
        String value = System.getProperty(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set; run this test with `mvn verify`");
        }
        return value;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            List<Path> sources = files.filter(Files::isRegularFile)
                    .filter(file -> !from.relativize(file).startsWith("target"))
                    .collect(Collectors.toList());
            for (Path file : sources) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(parent(target));
                Files.write(target, Files.readAllBytes(file));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Path parent(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }
}
