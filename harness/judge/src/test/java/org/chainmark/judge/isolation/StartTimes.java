package org.chainmark.judge.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.chainmark.judge.isolation.canary.Probe;
import org.chainmark.judge.process.StudentProcess;
import org.chainmark.judge.process.StudentProcessStarter;
import org.chainmark.protocol.JudgeMessage;
import org.chainmark.protocol.MessageInput;
import org.chainmark.protocol.MessageOutput;
import org.chainmark.protocol.ProtocolViolation;
import org.chainmark.results.Isolation;
import org.junit.jupiter.api.Test;

/**
 * How long a student JVM takes from its start to its first reply, at every level that this machine offers, beside a bare
 * {@code java} with the same program. Not among the tests that every build runs: see {@code docs/how-to/measure.md}.
 */
class StartTimes {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = Integer.getInteger("chainmark.rounds", 60);
    private static final double MOST_ADDED_MILLIS = 15;

    private static final String BARE = "bare java";
    private static final String BUBBLEWRAP = "level 4, bubblewrap";

    private final Map<String, StudentProcessStarter> starters = new LinkedHashMap<>();
    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

    @Test
    void startToFirstReply() throws IOException, ProtocolViolation {
        open(BARE, BareJava::new);
        open("level 1, a process", PlainProcess::limited);
        open("level 2, another account", OtherAccount::fromRoot);
        open("level 3, Landlock", ConfinedThread::byLandlock);
        open(BUBBLEWRAP, Bubblewrap::filtered);
        try {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (Map.Entry<String, StudentProcessStarter> each : starters.entrySet()) {
                    double time = time(each.getValue());
                    if (round >= 0) {
                        milliseconds
                                .computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                                .add(time);
                    }
                }
            }
        } finally {
            starters.values().forEach(StudentProcessStarter::close);
        }
        print();
        if (starters.containsKey(BUBBLEWRAP)) {
            assertThat(median(BUBBLEWRAP) - median(BARE)).isLessThanOrEqualTo(MOST_ADDED_MILLIS);
        }
    }

    private void open(String name, IsolationLadder.EnclosureFinder enclosure) throws IOException {
        try {
            starters.put(name, OpenRung.open(enclosure.find(), StudentProgram.STUDENT_JVM));
        } catch (IsolationUnmetException e) {
            System.out.println(name + " is not measured: " + e.getMessage());
        }
    }

    private static double time(StudentProcessStarter starter) throws IOException, ProtocolViolation {
        long start = System.nanoTime();
        try (StudentProcess process = starter.start()) {
            new MessageOutput(process.toStudent()).send(new JudgeMessage.Load(Map.of(), List.of()));
            assertThat(new MessageInput(process.fromStudent()).fromStudent()).isNotNull();
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private void print() {
        System.out.printf(
                Locale.ROOT, "%-26s %8s %8s %8s   (ms, %d in turn)%n", "", "median", "least", "added", ROUNDS);
        milliseconds.forEach((name, times) -> System.out.printf(
                Locale.ROOT,
                "%-26s %8.1f %8.1f %8.1f%n",
                name,
                median(name),
                times.stream().sorted().toList().get(0),
                median(name) - median(BARE)));
    }

    private double median(String name) {
        List<Double> times = milliseconds.getOrDefault(name, List.of());
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** The running Java as anybody would start it, without a single option. */
    private static final class BareJava implements Enclosure {
        @Override
        public List<String> command(PackedProgram program) {
            List<String> command = new ArrayList<>(List.of(
                    JavaInstallation.executable(JavaInstallation.home()).toString(),
                    "-cp",
                    program.jar().toString(),
                    program.mainClass()));
            command.addAll(program.arguments());
            return command;
        }

        @Override
        public Isolation isolation() {
            return new Isolation(1, BARE, List.of());
        }

        @Override
        public int wrappers() {
            return 0;
        }

        @Override
        public boolean underAnotherAccount() {
            return false;
        }

        @Override
        public Set<Probe> mustBeClosed() {
            return Set.of();
        }

        @Override
        public String advice() {
            return "";
        }
    }
}
