package org.chainmark.judge.isolation;

import java.util.ArrayList;
import java.util.List;

/** The command line of a student JVM itself, without what is put in front of it to enclose it. */
final class JvmCommand {
    /** Heap that student code is promised. */
    private static final int HEAP_MIB = 256;

    /** Heap, metaspace, code, thread stacks and native memory together; a full heap needs 128 MiB less. */
    static final long DATA_LIMIT_BYTES = (HEAP_MIB + 256L) << 20;

    private static final List<String> FLAGS = List.of(
            // Serial gives the promised heap (G1 loses half of it to arrays of 1 MiB) and needs the fewest threads.
            "-XX:+UseSerialGC",
            "-Xmx" + HEAP_MIB + "m",
            // A young generation that a whole submission fits in: collecting garbage was a third of its CPU time.
            // Memory is taken from the system only as it is touched.
            "-Xms160m",
            "-Xmn64m",
            "-Xss1m",
            "-XX:MaxMetaspaceSize=96m",
            "-XX:CompressedClassSpaceSize=64m",
            "-XX:ReservedCodeCacheSize=64m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:ActiveProcessorCount=2",
            // A JVM that lives for a tenth of a second never earns back what the second compiler costs.
            "-XX:TieredStopAtLevel=1",
            "-XX:+DisableAttachMechanism",
            "-XX:-UsePerfData",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:+SuppressFatalErrorMessage",
            // Standard output carries frames: nothing of the JVM's own may get there.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-Xlog:all=warning:stderr",
            "-Xshare:auto",
            "-Djava.security.manager=disallow",
            "-Djdk.serialFilter=!*",
            // The same on every machine: String.format and dates must not depend on where work is graded.
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Duser.timezone=UTC");

    /**
     * Since this version any Java program can call native code without any library, and the option that refuses it
     * exists. It costs the archived graph of modules, which only a Java with few modules does not miss.
     */
    private static final boolean CAN_REFUSE_NATIVE_CALLS = Runtime.version().feature() >= 24;

    private JvmCommand() {}

    /**
     * The command line.
     *
     * @param executable the path of Java where the command is run, which may not be that on this machine
     * @param jar the path of the program there
     */
    static List<String> of(StudentJava java, String executable, String jar, PackedProgram program) {
        List<String> command = new ArrayList<>();
        command.add(executable);
        command.addAll(FLAGS);
        if (CAN_REFUSE_NATIVE_CALLS && !java.whole()) {
            command.add("--illegal-native-access=deny");
        }
        command.add("-cp");
        command.add(jar);
        command.add(program.mainClass());
        command.addAll(program.arguments());
        return List.copyOf(command);
    }
}
