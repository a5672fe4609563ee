package org.chainmark.judge.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainmark.judge.compile.worker.CompilerWorker;

/**
 * How a worker JVM is started.
 *
 * @param folder an empty folder of ours, where it runs and leaves its log
 */
record WorkerCommand(String classPath, Path folder) {
    private static final List<String> FLAGS = List.of(
            "-Xmx512m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            // Without the optimizing compiler, 30 compilations cost half of the CPU time, and 500 still a third less.
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            // Words of the JVM itself on standard output would break the messages there.
            "-XX:+DisplayVMOutputToStderr",
            "-XX:+SuppressFatalErrorMessage",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-Xshare:auto",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US");

    /** Starts one whose standard error goes to {@code log}. */
    Process start(Path log) throws IOException {
        ArrayList<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", absoluteClassPath(), CompilerWorker.class.getName()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
        keepOnlyWhatWindowsNeeds(builder.environment());
        return builder.start();
    }

    /** A class path is relative to where the judge runs, not to where the worker does. */
    private String absoluteClassPath() {
        return Stream.of(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Variables such as {@code JAVA_TOOL_OPTIONS} would change the worker, and none is its business. */
    private static void keepOnlyWhatWindowsNeeds(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !name.equalsIgnoreCase("SystemRoot"));
    }
}
