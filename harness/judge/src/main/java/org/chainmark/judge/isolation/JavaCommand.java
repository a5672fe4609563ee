package org.chainmark.judge.isolation;

import java.util.ArrayList;
import java.util.List;

/**
 * How an isolated program is started with {@code java}. Nothing but answers may come on standard output, so all words
 * of the JVM itself go to standard error; each limit is there because a program without it was seen to take more.
 *
 * @param program main class and its arguments
 */
record JavaCommand(String java, String jar, List<String> program) {
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-Xmx256m",
            "-Xms16m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:ActiveProcessorCount=2",
            "-XX:TieredStopAtLevel=1",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-Xshare:auto",
            "-Djava.security.manager=disallow",
            "-Djdk.serialFilter=!*",
            "-Dfile.encoding=UTF-8");

    List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        arguments.add(java);
        arguments.addAll(FLAGS);
        arguments.add("-cp");
        arguments.add(jar);
        arguments.addAll(program);
        return arguments;
    }
}
