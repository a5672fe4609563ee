package org.chainmark.judge.isolation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.chainmark.judge.process.StudentProcessStarter;

/** The levels of isolation, best first: the first one that passes its self-test is used. */
public final class IsolationLadder {
    private static final List<Mechanism> LEVELS = List.of(new Bubblewrap(), new PlainProcess());
    private static final List<String> STUDENT_PACKAGES = List.of("org/chainmark/studentjvm", "org/chainmark/protocol");
    private static final String STUDENT_MAIN = "org.chainmark.studentjvm.StudentJvm";

    private IsolationLadder() {}

    /**
     * Finds the best level that works here and gets ready to start student JVMs at it.
     *
     * @param minimum the lowest level that is acceptable
     * @param ahead how many JVMs to keep started ahead of need
     * @throws NotIsolatedException if no acceptable level works here
     */
    public static StudentProcessStarter open(int minimum, int ahead) throws NotIsolatedException {
        StringBuilder reasons = new StringBuilder();
        for (Mechanism mechanism : LEVELS) {
            String name = "level " + mechanism.promise().level() + " ("
                    + mechanism.promise().mechanism() + ")";
            if (mechanism.promise().level() < minimum) {
                break;
            }
            String failure = SelfTest.failure(mechanism);
            if (failure.isEmpty()) {
                return starter(mechanism, ahead);
            }
            reasons.append(name).append(": ").append(failure).append("; ");
        }
        throw new NotIsolatedException("isolation level " + minimum + " cannot be had here. " + reasons
                + "on Linux, install bubblewrap (apt-get install bubblewrap) or ask for less");
    }

    private static StudentProcessStarter starter(Mechanism mechanism, int ahead) {
        try {
            PrivateFolder folder = PrivateFolder.create().readableByAll();
            Path jar = folder.path().resolve("student.jar");
            JarOfPackages.write(jar, STUDENT_PACKAGES);
            return new PrestartedJvms(
                    mechanism.command(jar, List.of(STUDENT_MAIN)), mechanism.promise(), ahead, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the jar of the student JVM could not be written", e);
        }
    }
}
