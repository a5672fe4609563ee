package org.chainmark.endtoend.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.chainmark.results.GradingReport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A large class with many attackers in one run: the others' results, what is left, and the judge's memory. */
@Tag("thousand")
class ThousandTest {
    private static final int ALL = Integer.getInteger("chainmark.submissions", 1_000);
    private static final int ATTACKERS = ALL / 10;
    private static final int LEVEL = 4;

    /** How much more of the heap may stay in use in the end; a line of the overview is kept for each submission. */
    private static final double GROWTH = 1.25;

    @Test
    void gradesAllOthersAsIfThereWereNoAttackers() throws IOException {
        try (Bait bait = new Bait()) {
            Path quiet = Files.createDirectory(bait.classFolder().resolve("quiet"));
            Map<String, String> alone = Ordinary.writeAll(bait, quiet);
            Grading clean = Grading.of(bait, LEVEL, quiet);
            assertThat(clean.exitCode()).as(clean.said()).isZero();

            Path folder = Files.createDirectory(bait.classFolder().resolve("class-" + Bait.hex()));
            Map<String, String> ordinary = writeOrdinary(bait, folder);
            writeAttackers(bait, folder, ordinary.keySet().iterator().next());
            MemoryWatch memory = new MemoryWatch();
            Grading grading = Grading.of(bait, LEVEL, folder, MemoryWatch.OPTIONS, memory::watch);
            memory.end();
            String summary = "%d submissions, %d of them hostile, in %d s; %s"
                    .formatted(ALL, ATTACKERS, grading.seconds(), memory);
            Files.writeString(Path.of("target", "thousand.txt"), summary + "\n");
            System.out.println(summary);

            assertThat(grading.exitCode()).isZero();
            assertThat(differences(clean, alone, grading, ordinary)).isEmpty();
            List<ProcessHandle> left = Processes.left(bait.root().toString());
            Processes.end(left);
            assertThat(left).isEmpty();
            assertThat(memory.growth()).as(summary).isLessThan(GROWTH);
        }
    }

    /** Names of submissions, each with the sample that it is. */
    private static Map<String, String> writeOrdinary(Bait bait, Path folder) throws IOException {
        Map<String, String> ordinary = new TreeMap<>();
        for (int i = 0; i < ALL - ATTACKERS; i++) {
            String sample = Ordinary.sample(i);
            String name = "s%04d-ordinary".formatted(i * ALL / (ALL - ATTACKERS));
            Ordinary.write(bait, sample, folder.resolve(name));
            ordinary.put(name, sample);
        }
        return ordinary;
    }

    private static void writeAttackers(Bait bait, Path folder, String neighbour) throws IOException {
        List<Attack> attacks = AttackMatrixTest.attacks();
        Composition composition = new Composition(bait, folder.resolve(neighbour));
        for (int i = 0; i < ATTACKERS; i++) {
            Path submission = folder.resolve("s%04d-hostile".formatted(i * 10));
            composition.write(attacks.get(i % attacks.size()), Composition.Marks.random(), submission);
        }
    }

    private static List<String> differences(
            Grading clean, Map<String, String> alone, Grading grading, Map<String, String> ordinary)
            throws IOException {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, String> each : ordinary.entrySet()) {
            String name = String.valueOf(alone.get(each.getValue()));
            Optional<String> wanted = clean.result(name).map(text -> text.replace(name, each.getKey()));
            if (!wanted.equals(grading.result(each.getKey()))) {
                differences.add(each.getKey() + ", " + each.getValue() + ": "
                        + grading.report(each.getKey()).map(GradingReport::outcome));
            }
        }
        return differences;
    }

    /** The judge's heap after each full collection that this asks for, and what the process takes in all. */
    private static final class MemoryWatch {
        /** The same ways of collecting whatever the machine. */
        static final List<String> OPTIONS = List.of("-XX:+UseSerialGC");

        private static final long BETWEEN_SECONDS = 5;

        private final List<Long> heapKib = new ArrayList<>();
        private final List<Long> residentKib = new ArrayList<>();
        private final Thread thread = new Thread(this::sample, "memory-watch");
        private volatile long pid;

        void watch(Process judge) {
            pid = judge.pid();
            thread.setDaemon(true);
            thread.start();
        }

        private void sample() {
            try {
                while (true) {
                    TimeUnit.SECONDS.sleep(BETWEEN_SECONDS);
                    measure();
                }
            } catch (InterruptedException | IOException judgeIsGone) {
                // All has been measured that can be.
            }
        }

        private synchronized void measure() throws IOException {
            Commands.run(List.of(Commands.jdk("jcmd"), Long.toString(pid), "GC.run"));
            String info = Commands.output(List.of(Commands.jdk("jcmd"), Long.toString(pid), "GC.heap_info"));
            heapKib.add(Numbers.sum("(?:generation|tenured generation)\\s+total \\d+K, used (\\d+)K", info));
            residentKib.add(Numbers.sum(
                    "VmRSS:\\s+(\\d+) kB", Files.readString(Path.of("/proc", Long.toString(pid), "status"))));
        }

        void end() {
            thread.interrupt();
        }

        /** What stays in the heap in the last fifth of the time beside the second; what is being graded comes and goes. */
        synchronized double growth() {
            return heapKib.isEmpty() ? 1 : (double) leastInFifth(5, heapKib) / leastInFifth(2, heapKib);
        }

        private static long leastInFifth(int fifth, List<Long> measured) {
            int from = measured.size() * (fifth - 1) / 5;
            int to = Math.max(from + 1, measured.size() * fifth / 5);
            return measured.subList(from, to).stream()
                    .mapToLong(kib -> kib)
                    .min()
                    .orElseThrow();
        }

        @Override
        public synchronized String toString() {
            return heapKib.isEmpty()
                    ? "too short to measure memory"
                    : "least heap after a collection: %d MiB in the second fifth of the time, %d MiB in the last; least resident: %d and %d MiB"
                            .formatted(
                                    leastInFifth(2, heapKib) >> 10,
                                    leastInFifth(5, heapKib) >> 10,
                                    leastInFifth(2, residentKib) >> 10,
                                    leastInFifth(5, residentKib) >> 10);
        }
    }
}
