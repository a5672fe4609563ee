package org.chainmark.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command that starts {@link StudentRun} in a JVM of its own. */
final class JudgeCommand {
    /** One short run: a small collector and the quick compiler start sooner than they are missed. */
    private static final List<String> JVM = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dslf4j.internal.verbosity=ERROR");

    /** From this version on, Java warns of native calls that nobody has allowed. */
    private static final int WARNS_OF_NATIVE_CALLS = 24;

    private JudgeCommand() {}

    /**
     * The command and its arguments.
     *
     * @param exercises ids of the exercises to check; all of them if empty
     */
    static List<String> of(List<Path> classPath, Path project, Path output, List<String> exercises) {
        String entries = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> main = List.of("-cp", entries, StudentRun.class.getName(), project.toString(), output.toString());
        return Stream.of(List.of(java.toString()), JVM, nativeCalls(), main, exercises)
                .flatMap(List::stream)
                .toList();
    }

    /** The judge makes some where it isolates by Landlock. */
    private static List<String> nativeCalls() {
        return Runtime.version().feature() < WARNS_OF_NATIVE_CALLS
                ? List.of()
                : List.of("--enable-native-access=ALL-UNNAMED");
    }
}
